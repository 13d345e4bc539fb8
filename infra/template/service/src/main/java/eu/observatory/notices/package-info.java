/** What the editors of the regions announce. */
@NullMarked
package eu.observatory.notices;

import org.jspecify.annotations.NullMarked;
