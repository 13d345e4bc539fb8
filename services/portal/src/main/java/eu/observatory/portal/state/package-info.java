/** What the states of enterprises and organisations have in common, as their pages show it. */
@NullMarked
package eu.observatory.portal.state;

import org.jspecify.annotations.NullMarked;
