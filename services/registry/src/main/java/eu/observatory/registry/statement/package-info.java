/** What an enterprise says of itself: checked, kept with a revision of its own, and spoken into the register. */
@NullMarked
package eu.observatory.registry.statement;

import org.jspecify.annotations.NullMarked;
