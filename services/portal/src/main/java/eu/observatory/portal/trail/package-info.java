/** Who did what to an enterprise's record and when, for those who answer for it. */
@NullMarked
package eu.observatory.portal.trail;

import org.jspecify.annotations.NullMarked;
