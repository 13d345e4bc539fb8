/** How much one client may ask of this replica, and how much it may send. */
@NullMarked
package eu.observatory.gateway.limit;

import org.jspecify.annotations.NullMarked;
