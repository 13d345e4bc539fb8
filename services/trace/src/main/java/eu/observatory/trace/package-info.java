/** One trace from a reader's request to whoever hears of what it changed, with nobody's words in it. */
@NullMarked
package eu.observatory.trace;

import org.jspecify.annotations.NullMarked;
