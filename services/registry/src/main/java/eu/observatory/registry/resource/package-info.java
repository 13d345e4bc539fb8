/** What the slices of the registry do alike: reference files, filters of lists, walks over all records. */
@NullMarked
package eu.observatory.registry.resource;

import org.jspecify.annotations.NullMarked;
