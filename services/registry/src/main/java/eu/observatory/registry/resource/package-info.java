/** What the slices of the registry do alike: reference files, lists and their filters, topics, walks over all records. */
@NullMarked
package eu.observatory.registry.resource;

import org.jspecify.annotations.NullMarked;
