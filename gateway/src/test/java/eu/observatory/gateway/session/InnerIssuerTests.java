package eu.observatory.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.gateway.Backend;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** A gateway that reaches its issuer by another address than browsers do. */
class InnerIssuerTests {

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> passed = new CopyOnWriteArrayList<>();

    @Test
    void asksTheIssuerAtTheInnerAddressAndSendsPeopleToTheOuter() throws Exception {
        try (Backend inner = Backend.answering(this::pass);
                Replica gateway = SignInSite.other("--ISSUER_INNER_URL=" + inner.url())) {
            Person person = new Person(gateway.url());
            String authorize = Person.location(person.get("/sign-in?to=/fr"));
            assertThat(authorize).startsWith(SignInSite.issuer().url() + "/");
            assertThat(person.signIn("operator", "/fr")).isEqualTo("/fr");
            assertThat(person.get("/api/me").body()).contains("\"subject\":\"operator\"");
            assertThat(person.post("/sign-out?to=/fr", "Origin", gateway.url()).body())
                    .contains(SignInSite.issuer().url() + "/");
        }
        assertThat(passed)
                .containsExactlyInAnyOrder(
                        "GET /.well-known/openid-configuration",
                        "POST /oauth2/token",
                        "GET /oauth2/jwks",
                        "GET /oauth2/jwks");
    }

    private Mono<Void> pass(HttpServerRequest request, HttpServerResponse response) {
        passed.add(request.method() + " " + request.uri());
        return request.receive()
                .aggregate()
                .asString()
                .defaultIfEmpty("")
                .flatMap(body -> passedOn(request, body))
                .flatMap(answer -> response.status(answer.statusCode())
                        .header(
                                "Content-Type",
                                answer.headers().firstValue("Content-Type").orElse("text/plain"))
                        .sendString(Mono.just(answer.body()))
                        .then());
    }

    private Mono<HttpResponse<String>> passedOn(HttpServerRequest request, String body) {
        HttpRequest.Builder asked = HttpRequest.newBuilder(
                        URI.create(SignInSite.issuer().url() + request.uri()))
                .method(request.method().name(), HttpRequest.BodyPublishers.ofString(body));
        for (String name : List.of("Authorization", "Content-Type", "Accept")) {
            String value = request.requestHeaders().get(name);
            if (value != null) {
                asked.header(name, value);
            }
        }
        return Mono.fromFuture(http.sendAsync(asked.build(), HttpResponse.BodyHandlers.ofString()));
    }
}
