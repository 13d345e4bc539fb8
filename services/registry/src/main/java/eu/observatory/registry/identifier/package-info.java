/** Finds whatever bears a number, however the number is written. */
@NullMarked
package eu.observatory.registry.identifier;

import org.jspecify.annotations.NullMarked;
