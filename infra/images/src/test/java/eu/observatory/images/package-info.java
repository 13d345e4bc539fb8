/** A real image, built, unpacked and run. */
@NullMarked
package eu.observatory.images;

import org.jspecify.annotations.NullMarked;
