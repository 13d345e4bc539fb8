/** The home page: one search, a map of the founding territories without tiles, and entries by activity. */
@NullMarked
package eu.observatory.portal.home;

import org.jspecify.annotations.NullMarked;
