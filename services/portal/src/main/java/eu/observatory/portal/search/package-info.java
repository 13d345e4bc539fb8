/** The results page and the suggestions: one query, its filters as links, and why each thing was found. */
@NullMarked
package eu.observatory.portal.search;

import org.jspecify.annotations.NullMarked;
