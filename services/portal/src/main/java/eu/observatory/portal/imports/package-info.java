/** Imports of official files: a part of the operator's workspace. */
@NullMarked
package eu.observatory.portal.imports;

import org.jspecify.annotations.NullMarked;
