/** Reads the platform's topics: states as events, in batches, with poison set aside and replayed. */
@NullMarked
package eu.observatory.platform.event;

import org.jspecify.annotations.NullMarked;
