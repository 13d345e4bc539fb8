/** An OpenID Connect issuer with sample accounts, for one machine and for tests. */
@NullMarked
package eu.observatory.local.issuer;

import org.jspecify.annotations.NullMarked;
