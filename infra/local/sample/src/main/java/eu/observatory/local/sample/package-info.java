/** Sample sets of files in the official layouts, any size from a seed. */
@NullMarked
package eu.observatory.local.sample;

import org.jspecify.annotations.NullMarked;
