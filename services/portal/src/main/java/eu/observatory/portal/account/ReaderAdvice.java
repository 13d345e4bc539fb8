package eu.observatory.portal.account;

import eu.observatory.portal.gateway.Visitor;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import reactor.core.publisher.Mono;

/** Tells every page whose it is. */
@ControllerAdvice
class ReaderAdvice {

    private final Readers readers;

    ReaderAdvice(Readers readers) {
        this.readers = readers;
    }

    @ModelAttribute("reader")
    Mono<Reader> reader(Visitor visitor) {
        return readers.ifKnown(visitor);
    }
}
