package eu.observatory.portal.form;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        var made = new SignedFormToken(new FormSettings("shared")).of(browser);

        assertThatCode(() -> new SignedFormToken(new FormSettings("shared")).check(browser, made))
                .doesNotThrowAnyException();
    }

    @Test
    void takesNoFormMadeUnderAnotherSecret() {
        var made = new SignedFormToken(new FormSettings("shared")).of(browser);

        for (var secret : new String[] {"another", "", null}) {
            assertThatThrownBy(() -> new SignedFormToken(new FormSettings(secret)).check(browser, made))
                    .isInstanceOf(ResponseStatusException.class);
        }
    }
}
