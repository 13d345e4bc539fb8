/** The settings that every service starts from and may override. */
@NullMarked
package eu.observatory.platform.defaults;

import org.jspecify.annotations.NullMarked;
