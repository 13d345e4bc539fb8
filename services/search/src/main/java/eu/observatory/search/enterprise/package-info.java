/** How an enterprise becomes a searchable document. */
@NullMarked
package eu.observatory.search.enterprise;

import org.jspecify.annotations.NullMarked;
