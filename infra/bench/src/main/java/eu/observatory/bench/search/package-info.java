/** The questions of readers, and what the search service makes of them. */
@NullMarked
package eu.observatory.bench.search;

import org.jspecify.annotations.NullMarked;
