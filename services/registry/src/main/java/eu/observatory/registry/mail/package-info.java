/** Letters: written in the transaction of their cause, sent by SMTP as often as it takes. */
@NullMarked
package eu.observatory.registry.mail;

import org.jspecify.annotations.NullMarked;
