/** The public web site, a client of the gateway like any other. */
@NullMarked
package eu.observatory.portal;

import org.jspecify.annotations.NullMarked;
