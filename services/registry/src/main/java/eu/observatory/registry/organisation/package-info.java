/** Bodies around enterprises: communes, federations, training operators and others, what is said of them and served. */
@NullMarked
package eu.observatory.registry.organisation;

import org.jspecify.annotations.NullMarked;
