/** One full-text index over everything the observatory publishes. */
@NullMarked
package eu.observatory.search;

import org.jspecify.annotations.NullMarked;
