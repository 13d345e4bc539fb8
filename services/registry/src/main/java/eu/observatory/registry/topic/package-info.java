/** The topics of the registry as operators see them: whether they say what the database says. */
@NullMarked
package eu.observatory.registry.topic;

import org.jspecify.annotations.NullMarked;
