/** The pages of organisations of every kind: communes, federations, training operators and the others. */
@NullMarked
package eu.observatory.portal.organisation;

import org.jspecify.annotations.NullMarked;
