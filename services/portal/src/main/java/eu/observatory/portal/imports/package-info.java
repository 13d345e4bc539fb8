/** Imports of official files, for the operator who sits at the machine. */
@NullMarked
package eu.observatory.portal.imports;

import org.jspecify.annotations.NullMarked;
