/** What a reader may mean, while typing. */
@NullMarked
package eu.observatory.search.suggestion;

import org.jspecify.annotations.NullMarked;
