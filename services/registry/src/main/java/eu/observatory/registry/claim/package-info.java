/** Claiming a record: who speaks for an enterprise, by a code sent to its published address or by an editor's word. */
@NullMarked
package eu.observatory.registry.claim;

import org.jspecify.annotations.NullMarked;
