package eu.observatory.registry.imports.sirene;

import eu.observatory.registry.enterprise.Facts;
import org.jspecify.annotations.Nullable;

/** What the unit file says: facts without establishments, and which of them is the seat. */
record Unit(Facts facts, @Nullable String seat) {}
