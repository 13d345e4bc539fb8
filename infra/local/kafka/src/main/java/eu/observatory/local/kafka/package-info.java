/** A real Kafka broker in KRaft mode. */
@NullMarked
package eu.observatory.local.kafka;

import org.jspecify.annotations.NullMarked;
