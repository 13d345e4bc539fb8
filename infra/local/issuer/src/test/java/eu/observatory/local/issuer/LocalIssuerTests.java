package eu.observatory.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.local.process.FreePort;
import eu.observatory.local.process.LocalProcess;
import eu.observatory.local.process.LocalProcess.Program;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LocalIssuerTests {

    static final String GATEWAY_SECRET = "the gateway's secret of this test";

    private static final Program PROGRAM =
            new Program(Path.of(""), LocalIssuer.class.getName(), Map.of("ISSUER_GATEWAY_SECRET", GATEWAY_SECRET));

    @TempDir
    static Path directory;

    private int port;
    private LocalProcess issuer;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        port = FreePort.any();
        issuer = PROGRAM.start(arguments(port));
    }

    @AfterAll
    void stop() {
        issuer.close();
    }

    @Test
    void signsAnAccountInAndSaysWhatItMayDo() throws Exception {
        Person person = person();
        JsonNode tokens = person.redeem(person.signIn("editor-wallonia", Account.PASSWORD));
        JsonNode access = Person.claims(tokens.path("access_token"));
        assertThat(access.path("iss").stringValue()).isEqualTo(url());
        assertThat(access.path("aud").stringValue()).isEqualTo("observatory");
        assertThat(access.path("sub").stringValue()).isEqualTo("editor-wallonia");
        assertThat(access.path("name").stringValue()).isEqualTo("Editor, Wallonia (sample)");
        assertThat(access.path("roles").toString()).isEqualTo("[\"editor\"]");
        assertThat(access.path("regions").toString()).isEqualTo("[\"BE3\"]");
        assertThat(access.path("organisations").toString()).isEqualTo("[]");
        assertThat(access.path("exp").asLong() - access.path("iat").asLong()).isEqualTo(300);
        JsonNode identity = Person.claims(tokens.path("id_token"));
        assertThat(identity.path("aud").stringValue()).isEqualTo("gateway");
        assertThat(identity.path("nonce").stringValue()).isEqualTo("n");
    }

    @Test
    void givesEachRefreshTokenOnce() throws Exception {
        Person person = person();
        JsonNode first = person.redeem(person.signIn("operator", Account.PASSWORD));
        String spent = first.path("refresh_token").stringValue();
        JsonNode second = person().renew(spent);
        assertThat(second.path("refresh_token").stringValue()).isNotEqualTo(spent);
        assertThat(person().renew(spent).path("error").stringValue()).isEqualTo("invalid_grant");
        assertThat(person().renew(second.path("refresh_token").stringValue())
                        .path("access_token")
                        .isString())
                .isTrue();
    }

    @Test
    void givesAMachineTheScopesItAsksForAndNoOthers() throws Exception {
        Map<String, String> asked = Map.of("grant_type", "client_credentials", "scope", "imports:write");
        JsonNode claims = Person.claims(
                person().token(Clients.MACHINE, Clients.MACHINE_SECRET, asked).path("access_token"));
        assertThat(claims.path("scope").stringValue()).isEqualTo("imports:write");
        assertThat(claims.has("roles")).isFalse();
        assertThat(person().token(
                                Clients.MACHINE,
                                Clients.MACHINE_SECRET,
                                Map.of("grant_type", "client_credentials", "scope", "everything"))
                        .path("error")
                        .stringValue())
                .isEqualTo("invalid_scope");
        assertThat(person().token(Clients.MACHINE, "wrong", asked).path("error").stringValue())
                .isEqualTo("invalid_client");
    }

    @Test
    void refusesAWrongPassword() throws Exception {
        assertThat(person().signIn("operator", "wrong")).hasPath("/login").hasParameter("error");
    }

    @Test
    void refusesToReturnElsewhereOrWithoutAChallenge() throws Exception {
        HttpResponse<String> elsewhere = person().ask("https://evil.example/sign-in/return", true);
        assertThat(elsewhere.headers().firstValue("Location")).isEmpty();
        assertThat(elsewhere.statusCode()).isEqualTo(400);
        HttpResponse<String> bare = person().ask(Person.RETURN, false);
        assertThat(bare.headers().firstValue("Location").orElse("")).contains("error=invalid_request");
    }

    @ParameterizedTest
    @CsvSource({"fr, Comptes", "nl, Voorbeeldaccounts", "de, Beispielkonten", "en, Sample accounts", "pt, Comptes"})
    void listsItsAccountsInTheReadersLanguage(String language, String title) throws Exception {
        var request = java.net.http.HttpRequest.newBuilder(URI.create(url() + "/"))
                .header("Accept-Language", language)
                .build();
        HttpResponse<String> page =
                java.net.http.HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(page.body())
                .contains(title)
                .contains("editor-hauts-de-france")
                .doesNotContain("??");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'; style-src 'self'");
    }

    @Test
    void hasTheAccountsOfTheGuide() throws IOException {
        String guide = Files.readString(Path.of(System.getProperty("observatory.docs"), "run-locally.md"));
        assertThat(new Accounts().all()).allSatisfy(account -> {
            assertThat(guide).contains("`" + account.user() + "`");
            assertThat(account.organisations())
                    .allSatisfy(id -> assertThat(guide).contains("`" + id + "`"));
        });
    }

    @Test
    void asksInTheLanguageThatTheSiteWishes() throws Exception {
        Person person = person();
        person.ask(Person.RETURN, true);
        assertThat(person.get(url() + "/login").body())
                .contains("<html lang=\"nl\">")
                .contains("Inloggen");
    }

    @Test
    void listensOnTheLoopbackInterfaceOnly() throws Exception {
        for (var network : NetworkInterface.networkInterfaces().toList()) {
            for (var address : network.inetAddresses().toList()) {
                if (!address.isLoopbackAddress()) {
                    assertThat(connects(new InetSocketAddress(address, port)))
                            .as(address.toString())
                            .isFalse();
                }
            }
        }
        assertThat(connects(new InetSocketAddress("127.0.0.1", port))).isTrue();
    }

    @Test
    void startsOnlyWhereItIsSaidToBeLocal() throws Exception {
        try (LocalProcess refused =
                PROGRAM.launch(directory.toString(), String.valueOf(FreePort.any()), "--site=http://127.0.0.1:1")) {
            assertThat(refused.endsWithin(60)).isTrue();
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.said()).contains("--local");
        }
    }

    @Test
    void keepsItsKeyAndEndsWithItsParent() throws Exception {
        int another = FreePort.any();
        try (LocalProcess again = PROGRAM.start(arguments(another))) {
            assertThat(person().get("http://127.0.0.1:" + another + "/oauth2/jwks")
                            .body())
                    .contains("\"kid\"")
                    .isEqualTo(person().get(url() + "/oauth2/jwks").body());
            again.closeInput();
            assertThat(again.endsWithin(60)).isTrue();
        }
    }

    private String[] arguments(int at) {
        return new String[] {
            directory.toString(), String.valueOf(at), "--local", "--site=http://127.0.0.1:1", "--with-parent"
        };
    }

    private String url() {
        return "http://127.0.0.1:" + port;
    }

    private Person person() {
        return new Person(url());
    }

    private static boolean connects(InetSocketAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(address, 2_000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
