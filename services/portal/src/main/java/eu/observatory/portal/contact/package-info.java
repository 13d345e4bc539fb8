/** Asking the desk of a region something, by a form that needs no script. */
@NullMarked
package eu.observatory.portal.contact;

import org.jspecify.annotations.NullMarked;
