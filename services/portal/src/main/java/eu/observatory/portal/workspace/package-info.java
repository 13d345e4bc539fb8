/** The ways to the places where people work, for those who have them. */
@NullMarked
package eu.observatory.portal.workspace;

import org.jspecify.annotations.NullMarked;
