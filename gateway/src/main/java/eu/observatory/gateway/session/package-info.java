/** Who is signed in: the way to the issuer and back, the sessions, and the tokens that requests carry on their behalf. */
@NullMarked
package eu.observatory.gateway.session;

import org.jspecify.annotations.NullMarked;
