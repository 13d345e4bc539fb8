/** The dead letters of this service, for its operators. */
@NullMarked
package eu.observatory.search.deadletter;

import org.jspecify.annotations.NullMarked;
