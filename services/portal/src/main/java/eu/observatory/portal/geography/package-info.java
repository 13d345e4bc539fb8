/** A map without tiles: a view of the earth on a picture, outlines of countries and towns to find one's way by. */
@NullMarked
package eu.observatory.portal.geography;

import org.jspecify.annotations.NullMarked;
