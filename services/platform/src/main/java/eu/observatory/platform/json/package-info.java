/** How every service writes and reads JSON. */
@NullMarked
package eu.observatory.platform.json;

import org.jspecify.annotations.NullMarked;
