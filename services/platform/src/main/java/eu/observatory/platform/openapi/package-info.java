/** How every service describes its HTTP interface. */
@NullMarked
package eu.observatory.platform.openapi;

import org.jspecify.annotations.NullMarked;
