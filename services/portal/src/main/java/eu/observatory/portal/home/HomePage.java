package eu.observatory.portal.home;

import org.jspecify.annotations.Nullable;

/**
 * What the home page shows besides the search.
 *
 * @param overview null when the figures could not be had
 * @param map null when its figures could not be had
 */
record HomePage(@Nullable Overview overview, @Nullable TerritoryMap map) {}
