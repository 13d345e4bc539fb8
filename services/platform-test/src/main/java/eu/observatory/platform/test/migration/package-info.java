/** The rule that the version before can live with what a migration does, asked of a real database. */
@NullMarked
package eu.observatory.platform.test.migration;

import org.jspecify.annotations.NullMarked;
