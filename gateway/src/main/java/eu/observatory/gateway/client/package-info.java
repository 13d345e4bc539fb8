/** Who really asks, behind which proxies, and what of that the services are told. */
@NullMarked
package eu.observatory.gateway.client;

import org.jspecify.annotations.NullMarked;
