package eu.observatory.portal.form;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpCookie;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ResponseStatusException;

class SignedFormTokenTests {

    private final MockServerWebExchange browser =
            MockServerWebExchange.from(MockServerHttpRequest.get("/").cookie(new HttpCookie(FormToken.COOKIE, "held")));

    @Test
    void takesAFormThatAnotherReplicaMade() {
        var made = new SignedFormToken(settings("shared")).of(browser);

        assertThatCode(() -> new SignedFormToken(settings("shared")).check(browser, made))
                .doesNotThrowAnyException();
    }

    @Test
    void takesNoFormMadeUnderAnotherSecret() {
        var made = new SignedFormToken(settings("shared")).of(browser);

        for (var other : List.of(settings("another"), settings(""), settings())) {
            assertThatThrownBy(() -> new SignedFormToken(other).check(browser, made))
                    .isInstanceOf(ResponseStatusException.class);
        }
    }

    @Test
    void takesAFormOfTheSecretBeforeAndMakesThemWithTheFirst() {
        var both = new SignedFormToken(settings("new", "shared"));

        assertThatCode(() -> both.check(browser, new SignedFormToken(settings("shared")).of(browser)))
                .doesNotThrowAnyException();
        assertThatCode(() -> new SignedFormToken(settings("new")).check(browser, both.of(browser)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new SignedFormToken(settings("shared")).check(browser, both.of(browser)))
                .isInstanceOf(ResponseStatusException.class);
    }

    private static FormSettings settings(String... secrets) {
        return new FormSettings(List.of(secrets));
    }
}
