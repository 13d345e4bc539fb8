/** The OpenAPI documents of all services joined into one, and the page on which people read it. */
@NullMarked
package eu.observatory.gateway.contract;

import org.jspecify.annotations.NullMarked;
