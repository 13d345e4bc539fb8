/** How the gateway itself answers: request ids, headers that protect readers, problems and pages in error. */
@NullMarked
package eu.observatory.gateway.answer;

import org.jspecify.annotations.NullMarked;
