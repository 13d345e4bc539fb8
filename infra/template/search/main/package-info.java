/** Notices as search needs them: found by their words. */
@NullMarked
package eu.observatory.search.notice;

import org.jspecify.annotations.NullMarked;
