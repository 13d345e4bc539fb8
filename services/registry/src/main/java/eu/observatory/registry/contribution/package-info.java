/** Contributions: what people propose that an enterprise says of itself, and how it is decided. */
@NullMarked
package eu.observatory.registry.contribution;

import org.jspecify.annotations.NullMarked;
