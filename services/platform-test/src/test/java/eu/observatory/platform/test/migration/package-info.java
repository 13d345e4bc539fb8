/** The rule for migrations, held against small ones that keep it and that break it. */
@NullMarked
package eu.observatory.platform.test.migration;

import org.jspecify.annotations.NullMarked;
