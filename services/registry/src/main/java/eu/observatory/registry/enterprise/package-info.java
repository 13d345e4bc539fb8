/** One enterprise: what each source says of it, the state composed from that, how it is stored, published and served. */
@NullMarked
package eu.observatory.registry.enterprise;

import org.jspecify.annotations.NullMarked;
