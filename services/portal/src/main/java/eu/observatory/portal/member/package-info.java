/** Pages for people who are signed in, and for editors: who is let in, and the ways between them. */
@NullMarked
package eu.observatory.portal.member;

import org.jspecify.annotations.NullMarked;
