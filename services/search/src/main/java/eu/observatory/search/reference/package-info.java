/** Concepts and territories as search needs them: labels, and the words people use for them. */
@NullMarked
package eu.observatory.search.reference;

import org.jspecify.annotations.NullMarked;
