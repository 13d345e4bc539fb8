package eu.observatory.platform.access;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import eu.observatory.platform.web.Idempotent;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A service with things that belong to a region and to organisations. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class ThingRecords {

    @Bean
    Rules rules() {
        return Rules.of(rules -> rules.open(GET, "/things")
                .signedIn(GET, "/things/mine")
                .signedIn(POST, "/orders")
                .allow(POST, "/things")
                .to(Role.OPERATOR)
                .orScope("things:write")
                .orOnThisMachine()
                .allow(POST, "/things/{thing}/decision")
                .to(Role.EDITOR, Role.CONTRIBUTOR, Role.OPERATOR)
                .in("thing"));
    }

    @Bean
    Belonging things() {
        return new Belonging() {
            @Override
            public String of() {
                return "thing";
            }

            @Override
            public Mono<Place> place(Map<String, String> pathVariables) {
                return switch (pathVariables.get("thing")) {
                    case "walloon" -> Mono.just(new Place("BE35", Set.of("be-kbo-1")));
                    case "french" -> Mono.just(new Place("FRE1", Set.of("fr-siren-1")));
                    case "nowhere" -> Mono.just(new Place(null, Set.of()));
                    case null, default -> Mono.empty();
                };
            }
        };
    }

    @Bean
    Mandates mandates() {
        return subject -> Mono.just(subject.equals("owner") ? Set.of("fr-siren-1") : Set.of());
    }

    @RestController
    static class ThingController {

        final AtomicInteger made = new AtomicInteger();

        @GetMapping("/things")
        Map<String, String> list(Optional<Caller> caller) {
            return Map.of("asked", caller.map(Caller::subject).orElse("nobody"));
        }

        @GetMapping("/things/mine")
        Map<String, Object> mine(Caller caller) {
            return Map.of("asked", caller.subject(), "organisations", caller.organisations());
        }

        @PostMapping("/things")
        Map<String, String> make(Caller caller) {
            return Map.of("asked", caller.subject());
        }

        @PostMapping("/things/{thing}/decision")
        Map<String, String> decide(@PathVariable String thing) {
            return Map.of("decided", thing);
        }

        @Idempotent
        @PostMapping("/orders")
        Map<String, Integer> order() {
            return Map.of("number", made.incrementAndGet());
        }
    }
}
