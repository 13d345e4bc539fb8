package eu.observatory.platform.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An issuer that tells its keys over HTTP, as any does, and signs what tests ask for. It may be stopped, started again at
 * the same address, made slow, and given another key.
 */
public final class TokenIssuer implements AutoCloseable {

    private static final int BITS = 2048;

    private final AtomicInteger asked = new AtomicInteger();
    private final InetSocketAddress address;
    private volatile RSAKey key = newKey();
    private volatile Duration delay = Duration.ZERO;
    private HttpServer server;

    private TokenIssuer() {
        this.server = serve(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        this.address = server.getAddress();
    }

    /** One of the test's own. */
    public static TokenIssuer start() {
        return new TokenIssuer();
    }

    /** The one that all tests of this JVM trust; nobody stops it. */
    public static TokenIssuer shared() {
        return Shared.ISSUER;
    }

    /** One whose tokens nobody trusts. */
    public static TokenIssuer foreign() {
        return Shared.FOREIGN;
    }

    public String url() {
        return "http://127.0.0.1:" + address.getPort();
    }

    /** How often somebody asked for the keys. */
    public int asked() {
        return asked.get();
    }

    /** Signs with another key from now on, and tells that one alone. */
    public void changeKey() {
        key = newKey();
    }

    public void answerAfter(Duration wait) {
        delay = wait;
    }

    public synchronized void stop() {
        server.stop(0);
    }

    public synchronized void startAgain() {
        server = serve(address);
    }

    @Override
    public void close() {
        stop();
    }

    RSAKey key() {
        return key;
    }

    private HttpServer serve(InetSocketAddress where) {
        try {
            HttpServer started = HttpServer.create(where, 0);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            answer(started, "/.well-known/openid-configuration", false);
            answer(started, "/keys", true);
            started.start();
            return started;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void answer(HttpServer started, String path, boolean keys) {
        started.createContext(path, exchange -> {
            pause();
            byte[] body = (keys ? keys() : metadata()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private String keys() {
        asked.incrementAndGet();
        return new JWKSet(key.toPublicJWK()).toString();
    }

    private String metadata() {
        return "{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/keys\"}".formatted(url());
    }

    private void pause() {
        try {
            Thread.sleep(delay);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class Shared {
        static final TokenIssuer ISSUER = start();
        static final TokenIssuer FOREIGN = start();
    }
}
