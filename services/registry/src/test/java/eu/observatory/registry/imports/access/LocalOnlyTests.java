package eu.observatory.registry.imports.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.observatory.platform.web.NotFound;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class LocalOnlyTests {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void opensOnLoopbackInLocalMode() {
        environment.setActiveProfiles("local");
        assertThatCode(() -> guard("127.0.0.1")).doesNotThrowAnyException();
        assertThatCode(() -> guard("::1")).doesNotThrowAnyException();
    }

    @Test
    void isNotThereOverTheNetwork() {
        environment.setActiveProfiles("local");
        assertThatThrownBy(() -> guard("192.0.2.7")).isInstanceOf(NotFound.class);
    }

    @Test
    void isNotThereWithoutLocalMode() {
        assertThatThrownBy(() -> guard("127.0.0.1")).isInstanceOf(NotFound.class);
    }

    private void guard(String remote) throws Exception {
        new LocalOnly(environment)
                .guard(MockServerHttpRequest.get("http://localhost:8081/imports")
                        .remoteAddress(new InetSocketAddress(InetAddress.getByName(remote), 50_000))
                        .build());
    }
}
