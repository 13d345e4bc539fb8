/** What the service holds of people, to be told to them and to be forgotten. */
@NullMarked
package eu.observatory.registry.personal;

import org.jspecify.annotations.NullMarked;
