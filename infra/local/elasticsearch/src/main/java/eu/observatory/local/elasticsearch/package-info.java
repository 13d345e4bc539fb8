/** A real Elasticsearch node started from its published libraries. */
@NullMarked
package eu.observatory.local.elasticsearch;

import org.jspecify.annotations.NullMarked;
