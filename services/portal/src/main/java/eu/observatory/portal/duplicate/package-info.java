/** Enterprises of different sources that may be one: proposed, never merged silently. */
@NullMarked
package eu.observatory.portal.duplicate;

import org.jspecify.annotations.NullMarked;
