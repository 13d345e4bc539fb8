/** Reads the reference files that the project itself has written, from the class path. */
@NullMarked
package eu.observatory.registry.resource;

import org.jspecify.annotations.NullMarked;
