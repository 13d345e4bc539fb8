/** Makes images of the services: a Java runtime cut to size, and each service's jars in layers. */
@NullMarked
package eu.observatory.images;

import org.jspecify.annotations.NullMarked;
