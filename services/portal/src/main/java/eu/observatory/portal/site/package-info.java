/** What every page shares: its language, its address, its security headers and what it says when something fails. */
@NullMarked
package eu.observatory.portal.site;

import org.jspecify.annotations.NullMarked;
