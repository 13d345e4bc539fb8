/** Who sits at the machine and may change something, and the forms that only they can send; off unless a setting opens it. */
@NullMarked
package eu.observatory.portal.operator;

import org.jspecify.annotations.NullMarked;
