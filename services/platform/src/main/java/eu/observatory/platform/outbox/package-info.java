/** Publishes the current state of what a transaction marked, in order, and never an older state after a newer one. */
@NullMarked
package eu.observatory.platform.outbox;

import org.jspecify.annotations.NullMarked;
