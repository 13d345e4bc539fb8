package eu.observatory.registry.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class SenderTests {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, client 203.0.113.7",
        "2001:db8:1:2::1, client 20010db800010002",
        "2001:db8:1:2:ffff::9, client 20010db800010002",
        "somebody, client unknown"
    })
    void clientIsAnAddressOrTheNetworkOfASubscriber(String told, String client) {
        assertThat(Sender.of(
                                MockServerHttpRequest.get("/")
                                        .header("X-Forwarded-For", told)
                                        .build(),
                                "a@example.org")
                        .client())
                .isEqualTo(client);
    }

    @ParameterizedTest
    @CsvSource({
        "Someone@Example.org, mailbox someone@example.org",
        "someone+1@example.org, mailbox someone@example.org",
        "+1@example.org, mailbox +1@example.org"
    })
    void mailboxIsTheSameByWhateverName(String email, String mailbox) {
        assertThat(Sender.of(MockServerHttpRequest.get("/").build(), email).mailbox())
                .isEqualTo(mailbox);
    }
}
