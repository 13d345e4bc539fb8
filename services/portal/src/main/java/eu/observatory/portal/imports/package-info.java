/** Imports of official files, for the operator who sits at the machine; off unless a setting opens them. */
@NullMarked
package eu.observatory.portal.imports;

import org.jspecify.annotations.NullMarked;
