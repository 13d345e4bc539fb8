package eu.observatory.platform.outbox;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where an operator sees how topics were found, and has them compared with the database again. */
public interface TopicOffice {

    /** Of every topic that was ever compared. */
    Flux<TopicStanding> standings();

    /**
     * Whoever publishes compares all of it within seconds, and publishes what is missing or differs.
     *
     * @return false for a topic that was never compared
     */
    Mono<Boolean> order(String topic);
}
