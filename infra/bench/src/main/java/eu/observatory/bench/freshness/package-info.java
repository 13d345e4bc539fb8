/** From a committed change to the moment when a search finds it. */
@NullMarked
package eu.observatory.bench.freshness;

import org.jspecify.annotations.NullMarked;
