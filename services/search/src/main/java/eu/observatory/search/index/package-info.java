/** The index contract: what every searchable thing looks like, and the engine that keeps it. */
@NullMarked
package eu.observatory.search.index;

import org.jspecify.annotations.NullMarked;
