package eu.observatory.platform.access;

import java.util.Set;
import reactor.core.publisher.Mono;

/** The organisations that somebody speaks for by what the service knows itself, beside those of the token. */
public interface Mandates {

    Mono<Set<String>> of(String subject);
}
