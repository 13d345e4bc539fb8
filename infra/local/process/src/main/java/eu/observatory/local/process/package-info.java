/** What the programs of one machine, and those who start them, have in common. */
@NullMarked
package eu.observatory.local.process;

import org.jspecify.annotations.NullMarked;
