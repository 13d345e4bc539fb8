/** What changed in a dataset from one of its extracts to another. */
@NullMarked
package eu.observatory.portal.dataset;

import org.jspecify.annotations.NullMarked;
