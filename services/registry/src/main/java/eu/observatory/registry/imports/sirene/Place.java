package eu.observatory.registry.imports.sirene;

import eu.observatory.registry.enterprise.Establishment;

/** What the establishment file says; the establishment's own flag is true only where the file calls it the seat. */
record Place(Establishment establishment) {}
