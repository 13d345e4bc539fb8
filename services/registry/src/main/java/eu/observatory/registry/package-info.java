/** The register of social enterprises and of the reference data that describes them. */
@NullMarked
package eu.observatory.registry;

import org.jspecify.annotations.NullMarked;
