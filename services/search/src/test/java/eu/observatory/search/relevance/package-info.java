/** Judged questions: what each should find, and how much of it the search finds. */
@NullMarked
package eu.observatory.search.relevance;

import org.jspecify.annotations.NullMarked;
