/** The workspace "my organisation": for whom somebody speaks, what it says of itself, and what waits for them. */
@NullMarked
package eu.observatory.portal.contributor;

import org.jspecify.annotations.NullMarked;
