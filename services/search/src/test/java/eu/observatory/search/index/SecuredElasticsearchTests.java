package eu.observatory.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine that tests start has no accounts and no TLS: here a door like a secured cluster's stands in its place. */
class SecuredElasticsearchTests {

    private static final char[] PASSWORD = "for-this-test".toCharArray();

    private static KeyStore own;

    private HttpsServer door;

    @BeforeAll
    static void sign(@TempDir Path folder) throws Exception {
        own = selfSigned(folder);
    }

    @BeforeEach
    void open() throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        door = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        door.setHttpsConfigurator(new HttpsConfigurator(context));
        door.createContext("/", SecuredElasticsearchTests::answer);
        door.start();
    }

    @AfterEach
    void close() {
        door.stop(0);
    }

    @Test
    void asksUnderItsNameOverTrustedConnection() throws Exception {
        assertThat(ping(new AccountSettings("search", "s3cret", pem()))).isTrue();
        assertThat(ping(new AccountSettings("search", "wrong", pem()))).isFalse();
        assertThat(ping(new AccountSettings("", "", pem()))).isFalse();
    }

    @Test
    void tellsItsPasswordToNobodyWhomItDoesNotTrust() {
        assertThatThrownBy(() -> ping(new AccountSettings("search", "s3cret", "")))
                .satisfies(
                        failure -> assertThat(causes(failure)).hasAtLeastOneElementOfType(SSLHandshakeException.class));
    }

    @Test
    void saysWhichSettingHoldsNoCertificate() {
        assertThatThrownBy(() -> new AccountSettings("", "", "no certificate").trust())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("account.authority");
    }

    private boolean ping(AccountSettings account) throws Exception {
        URI url = URI.create("https://localhost:" + door.getAddress().getPort());
        IndexSettings settings = new IndexSettings(
                url, "observatory", Duration.ofSeconds(3), Duration.ofSeconds(5), Duration.ofDays(45));
        try (var transport = new ElasticsearchConfiguration().elasticsearchTransport(settings, account)) {
            return new ElasticsearchAsyncClient(transport)
                    .ping()
                    .get(10, TimeUnit.SECONDS)
                    .value();
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String expected =
                "Basic " + Base64.getEncoder().encodeToString("search:s3cret".getBytes(StandardCharsets.UTF_8));
        boolean known = expected.equals(exchange.getRequestHeaders().getFirst("Authorization"));
        exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
        exchange.sendResponseHeaders(known ? 200 : 404, -1);
        exchange.close();
    }

    private static KeyStore selfSigned(Path folder) throws Exception {
        Path file = folder.resolve("own.p12");
        int end = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "own",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-validity",
                        "2",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD)))
                .inheritIO()
                .start()
                .waitFor();
        assertThat(end).isZero();
        return KeyStore.getInstance(file.toFile(), PASSWORD);
    }

    private String pem() throws Exception {
        String body =
                Base64.getMimeEncoder().encodeToString(own.getCertificate("own").getEncoded());
        return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
    }

    private static List<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .toList();
    }
}
