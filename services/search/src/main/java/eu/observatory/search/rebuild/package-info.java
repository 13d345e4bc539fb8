/** The index built anew from the topics, behind its alias and while it serves. */
@NullMarked
package eu.observatory.search.rebuild;

import org.jspecify.annotations.NullMarked;
