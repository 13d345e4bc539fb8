package eu.observatory.gateway.contract;

import eu.observatory.gateway.route.RouteSettings;
import eu.observatory.gateway.route.Service;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

@RestController
class ContractController {

    private static final String LINKS =
            "</api/openapi.json>; rel=\"service-desc\", </api/docs>; rel=\"service-doc\"; type=\"text/html\"";

    /** The viewer sets styles on its own elements; scripts come from here alone. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Contracts contracts;
    private final Entrance entrance;

    ContractController(Contracts contracts, RouteSettings routes, ObjectProvider<OwnContract> own) {
        this.contracts = contracts;
        this.entrance = new Entrance(
                "/api/docs",
                "/api/openapi.json",
                Stream.concat(
                                routes.behind().stream().map(Service::paths),
                                own.stream().map(OwnContract::paths))
                        .flatMap(List::stream)
                        .map(path -> "/api/" + path)
                        .toList());
    }

    @GetMapping("/api")
    ResponseEntity<Entrance> entrance() {
        return ResponseEntity.ok().header(HttpHeaders.LINK, LINKS).body(entrance);
    }

    @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<JsonNode> document() {
        return contracts.joined().map(JoinedContract::document);
    }

    @GetMapping(path = "/api/docs", produces = "text/html;charset=UTF-8")
    ResponseEntity<Resource> page() {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", POLICY)
                .header(HttpHeaders.LINK, LINKS)
                .body(new ClassPathResource("docs/page.html"));
    }

    record Entrance(String documentation, String openapi, List<String> resources) {}
}
