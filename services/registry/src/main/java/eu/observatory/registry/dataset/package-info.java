/** Datasets seen through time: what changed between two extracts of one. */
@NullMarked
package eu.observatory.registry.dataset;

import org.jspecify.annotations.NullMarked;
