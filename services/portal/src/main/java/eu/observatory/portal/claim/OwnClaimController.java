package eu.observatory.portal.claim;

import eu.observatory.portal.form.FormToken;
import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Refused;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.member.Back;
import eu.observatory.portal.member.ForMembers;
import eu.observatory.portal.site.Languages;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** How somebody's own claims stand, and the code that was sent for them. */
@Controller
@ForMembers
class OwnClaimController {

    private static final String CLAIMS = ForMembers.PATH + "/claims";
    private static final String ONE = Languages.PATH + CLAIMS + "/{id:[0-9a-f-]{36}}";
    private static final Map<String, String> NOTHING = Map.of();

    private final Gateway gateway;
    private final FormToken token;

    OwnClaimController(Gateway gateway, FormToken token) {
        this.gateway = gateway;
        this.token = token;
    }

    @GetMapping(Languages.PATH + CLAIMS)
    Mono<Rendering> list(@RequestParam(required = false) @Nullable String cursor, Visitor visitor) {
        var asked = new LinkedMultiValueMap<String, String>();
        if (cursor != null && !cursor.isBlank()) {
            asked.set("cursor", cursor);
        }
        return gateway.get(visitor, "claims/mine", asked, Claim.Page.class)
                .map(claims -> Rendering.view("claims")
                        .modelAttribute("claims", claims)
                        .modelAttribute("later", cursor != null)
                        .build());
    }

    @GetMapping(ONE)
    Mono<Rendering> one(@PathVariable String id, Visitor visitor) {
        return page(id, visitor, null);
    }

    @PostMapping(ONE)
    Mono<Rendering> step(@PathVariable String id, Visitor visitor, ServerWebExchange exchange) {
        return token.sent(exchange)
                .flatMap(form -> step(id, visitor, form)
                        .onErrorResume(Refused.class, refusal -> switch (refusal.problem()
                                .status()) {
                            case 400 -> page(id, visitor, "wrong");
                            case 409 -> page(id, visitor, "over");
                            default -> Mono.error(refusal);
                        }));
    }

    private Mono<Rendering> step(String id, Visitor visitor, MultiValueMap<String, String> form) {
        var path = "claims/" + id;
        var here = Back.to(visitor, CLAIMS + "/" + id);
        return switch (Objects.requireNonNullElse(form.getFirst("do"), "")) {
            case "code" -> {
                var digits =
                        Objects.requireNonNullElse(form.getFirst("code"), "").replaceAll("\\s", "");
                yield digits.matches("[0-9]{6}")
                        ? gateway.send(visitor, path + "/code", Map.of("code", digits))
                                .thenReturn(here)
                        : page(id, visitor, "digits");
            }
            case "codes" -> gateway.send(visitor, path + "/codes", NOTHING).thenReturn(here);
            case "editor" -> anew(id, visitor);
            case "ending" -> gateway.send(visitor, path + "/ending", NOTHING).thenReturn(here);
            default -> page(id, visitor, null);
        };
    }

    /** In place of the code an editor is asked. */
    private Mono<Rendering> anew(String id, Visitor visitor) {
        return claim(id, visitor)
                .flatMap(claim -> gateway.send(visitor, "claims/" + id + "/ending", NOTHING)
                        .then(gateway.post(
                                visitor,
                                "enterprises/" + claim.enterprise() + "/claims",
                                Map.of("proof", "editor"),
                                Claim.class)))
                .map(claim -> Back.to(visitor, CLAIMS + "/" + claim.id()));
    }

    private Mono<Claim> claim(String id, Visitor visitor) {
        return gateway.get(visitor, "claims/" + id, new LinkedMultiValueMap<>(), Claim.class);
    }

    /** @param wrong what the matter with the code is: its digits, wrong, or over */
    private Mono<Rendering> page(String id, Visitor visitor, @Nullable String wrong) {
        return claim(id, visitor)
                .map(claim -> Rendering.view("claim")
                        .status(wrong == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                        .modelAttribute("claim", claim)
                        .modelAttribute("wrong", String.valueOf(wrong))
                        .build());
    }
}
