/** The blocking side of a service's database, for background work beside the reactive requests. */
@NullMarked
package eu.observatory.platform.database;

import org.jspecify.annotations.NullMarked;
