/** Starts and stops the whole platform on one machine. */
@NullMarked
package eu.observatory.local.launcher;

import org.jspecify.annotations.NullMarked;
