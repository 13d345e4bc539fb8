/** Which service answers which path, how long it may take and what happens while it is down. */
@NullMarked
package eu.observatory.gateway.route;

import org.jspecify.annotations.NullMarked;
