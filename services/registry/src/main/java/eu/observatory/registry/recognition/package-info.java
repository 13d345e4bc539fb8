/** Who says that an enterprise belongs to the social economy, under which rule, and what follows per lens. */
@NullMarked
package eu.observatory.registry.recognition;

import org.jspecify.annotations.NullMarked;
