/** The stock files of SIRENE, the French register of legal units and establishments. */
@NullMarked
package eu.observatory.registry.imports.sirene;

import org.jspecify.annotations.NullMarked;
