/** The regions' desks: where people's questions go, who takes care of them, and when they are forgotten. */
@NullMarked
package eu.observatory.registry.desk;

import org.jspecify.annotations.NullMarked;
