/** Who sits at the machine and may change something; off unless a setting opens it. */
@NullMarked
package eu.observatory.portal.operator;

import org.jspecify.annotations.NullMarked;
