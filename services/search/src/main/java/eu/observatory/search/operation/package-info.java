/** What operators do to this service, and the trail of it. */
@NullMarked
package eu.observatory.search.operation;

import org.jspecify.annotations.NullMarked;
