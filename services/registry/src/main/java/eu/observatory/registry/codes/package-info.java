/** Loads the official files of codes, nomenclatures and communes alike, on the machine itself. */
@NullMarked
package eu.observatory.registry.codes;

import org.jspecify.annotations.NullMarked;
