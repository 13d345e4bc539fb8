/** The workspace "my region": what waits for an editor, and the messages that came to their desk. */
@NullMarked
package eu.observatory.portal.region;

import org.jspecify.annotations.NullMarked;
