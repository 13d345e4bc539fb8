/** How somebody comes to speak for an enterprise: they claim it, by a code or an editor's word. */
@NullMarked
package eu.observatory.portal.claim;

import org.jspecify.annotations.NullMarked;
