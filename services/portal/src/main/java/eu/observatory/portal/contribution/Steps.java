package eu.observatory.portal.contribution;

import eu.observatory.portal.contribution.Desk.Said;
import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Refused;
import eu.observatory.portal.gateway.Visitor;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** What is done about a contribution with one button: decided, or withdrawn. */
@Component
class Steps {

    private static final String WITHDRAW = "withdraw";

    private final Gateway gateway;

    Steps(Gateway gateway) {
        this.gateway = gateway;
    }

    /**
     * @param done where to go on
     * @param refused the page again, with what was wrong
     */
    Mono<Rendering> take(
            String id,
            Visitor visitor,
            MultiValueMap<String, String> form,
            Mono<Rendering> done,
            Function<Said, Mono<Rendering>> refused) {
        var step = Objects.requireNonNullElse(form.getFirst("do"), "");
        var reason = Objects.requireNonNullElse(form.getFirst("reason"), "").strip();
        return taken(id, visitor, step, reason)
                .then(done)
                .onErrorResume(
                        Refused.class, refusal -> switch (refusal.problem().status()) {
                            case 400 -> refused.apply(new Said(reason, "reason"));
                            case 409, 412 -> refused.apply(new Said(reason, "over"));
                            default -> Mono.error(refusal);
                        });
    }

    private Mono<Void> taken(String id, Visitor visitor, String step, String reason) {
        var path = "contributions/" + id;
        if (step.equals(WITHDRAW)) {
            return gateway.send(visitor, path + "/withdrawal", Map.of());
        }
        var said = new HashMap<>(Map.of("decision", step));
        if (!reason.isEmpty()) {
            said.put("reason", reason);
        }
        return gateway.send(visitor, path + "/decision", said);
    }
}
