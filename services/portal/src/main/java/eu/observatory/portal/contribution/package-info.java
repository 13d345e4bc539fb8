/** What people contribute to an enterprise's record: writing it, following it, deciding about it. */
@NullMarked
package eu.observatory.portal.contribution;

import org.jspecify.annotations.NullMarked;
