/** An SMTP server whose mailboxes are files. */
@NullMarked
package eu.observatory.local.mail;

import org.jspecify.annotations.NullMarked;
