/** How connections are served and left, by the gateway and by every service. */
@NullMarked
package eu.observatory.connection;

import org.jspecify.annotations.NullMarked;
