/** Who is signed in, on every page and on one of their own, and which pages are for them. */
@NullMarked
package eu.observatory.portal.account;

import org.jspecify.annotations.NullMarked;
