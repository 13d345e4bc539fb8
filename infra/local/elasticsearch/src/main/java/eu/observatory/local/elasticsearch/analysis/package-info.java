/** Lucene's analysis of French, Dutch, German and English under the names and settings of a stock Elasticsearch. */
@NullMarked
package eu.observatory.local.elasticsearch.analysis;

import org.jspecify.annotations.NullMarked;
