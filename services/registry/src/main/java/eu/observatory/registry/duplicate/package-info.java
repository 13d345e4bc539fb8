/** Enterprises of different sources that may be one: proposed with reasons, decided by people, never merged by itself. */
@NullMarked
package eu.observatory.registry.duplicate;

import org.jspecify.annotations.NullMarked;
