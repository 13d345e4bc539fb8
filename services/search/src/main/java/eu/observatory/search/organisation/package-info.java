/** Organisations of every kind as search needs them: found by name, kind and place, and named where others belong to them. */
@NullMarked
package eu.observatory.search.organisation;

import org.jspecify.annotations.NullMarked;
