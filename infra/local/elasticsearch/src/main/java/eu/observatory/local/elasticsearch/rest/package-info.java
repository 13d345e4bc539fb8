/** The few HTTP actions of a stock Elasticsearch that live in modules nobody publishes. */
@NullMarked
package eu.observatory.local.elasticsearch.rest;

import org.jspecify.annotations.NullMarked;
