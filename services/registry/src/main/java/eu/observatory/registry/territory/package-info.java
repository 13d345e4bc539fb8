/** Countries, NUTS regions and communes: where an enterprise sits, and what places are called. */
@NullMarked
package eu.observatory.registry.territory;

import org.jspecify.annotations.NullMarked;
