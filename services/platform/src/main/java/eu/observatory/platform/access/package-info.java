/** Who asks, what they may do, and the one place where a service says so. */
@NullMarked
package eu.observatory.platform.access;

import org.jspecify.annotations.NullMarked;
