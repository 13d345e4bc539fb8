package eu.observatory.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class ThisMachineTests {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void callsOnLoopbackInLocalMode() throws Exception {
        environment.setActiveProfiles("local");
        assertThat(calls("http://localhost:8081/imports", "127.0.0.1")).isTrue();
        assertThat(calls("http://localhost:8081/imports", "::1")).isTrue();
    }

    @Test
    void doesNotCallOverTheNetworkOrByAnothersName() throws Exception {
        environment.setActiveProfiles("local");
        assertThat(calls("http://localhost:8081/imports", "192.0.2.7")).isFalse();
        assertThat(calls("http://rebound.example:8081/imports", "127.0.0.1")).isFalse();
    }

    @Test
    void doesNotCallWithoutLocalMode() throws Exception {
        assertThat(calls("http://localhost:8081/imports", "127.0.0.1")).isFalse();
    }

    private boolean calls(String address, String remote) throws Exception {
        return new ThisMachine(environment)
                .calls(MockServerHttpRequest.get(address)
                        .remoteAddress(new InetSocketAddress(InetAddress.getByName(remote), 50_000))
                        .build());
    }
}
