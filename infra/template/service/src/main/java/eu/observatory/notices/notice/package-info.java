/** Notices: read by everybody, written by the editors of their region, published on their topic. */
@NullMarked
package eu.observatory.notices.notice;

import org.jspecify.annotations.NullMarked;
