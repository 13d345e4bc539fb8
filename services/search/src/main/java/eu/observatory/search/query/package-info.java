/** The question a reader asks, and the answer with its reasons and facets. */
@NullMarked
package eu.observatory.search.query;

import org.jspecify.annotations.NullMarked;
