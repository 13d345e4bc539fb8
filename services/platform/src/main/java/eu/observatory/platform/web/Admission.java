package eu.observatory.platform.web;

import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Decides whether a request may reach the handler that was found for it. */
public interface Admission {

    /** The attribute of an exchange that says who was let in; absent for nobody in particular. */
    String SUBJECT = Admission.class.getName() + ".subject";

    /** Fails with the problem to be answered where the request may not. */
    Mono<Void> admit(HandlerMethod handler, ServerWebExchange exchange);
}
