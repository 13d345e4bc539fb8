/** The open data files of the KBO, the Belgian register of enterprises. */
@NullMarked
package eu.observatory.registry.imports.kbo;

import org.jspecify.annotations.NullMarked;
