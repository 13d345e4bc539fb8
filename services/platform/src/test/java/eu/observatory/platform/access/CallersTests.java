package eu.observatory.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import eu.observatory.platform.test.TokenIssuer;
import eu.observatory.platform.test.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallersTests {

    private static final Duration PAUSE = Duration.ofMillis(300);

    private final TokenIssuer issuer = TokenIssuer.start();
    private final Callers callers = callers(Duration.ofMinutes(10));

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void readsWhoAsksAndForWhat() {
        Caller caller = read(Tokens.of(Role.EDITOR, Role.BUYER)
                .from(issuer)
                .named("anna")
                .in("BE3")
                .organisation("be-kbo-1999996676")
                .with("scope", "openid email"));
        assertThat(caller.subject()).isEqualTo("anna");
        assertThat(caller.email()).isEqualTo("anna@sample.example");
        assertThat(caller.roles()).containsExactlyInAnyOrder(Role.EDITOR, Role.BUYER);
        assertThat(caller.regions()).containsExactly("BE3");
        assertThat(caller.organisations()).containsExactly("be-kbo-1999996676");
        assertThat(caller.scopes()).containsExactlyInAnyOrder("openid", "email");
    }

    @Test
    void leavesOutRolesOfOtherThings() {
        assertThat(read(Tokens.ofRoles("editor", "uma_authorization", "OPERATOR")
                                .from(issuer))
                        .roles())
                .containsExactly(Role.EDITOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "at+jwt", "AT+JWT", "application/at+jwt"})
    void takesAccessTokens(String type) {
        assertThat(read(Tokens.of(Role.EDITOR).from(issuer).type(type)).is(Role.EDITOR))
                .isTrue();
    }

    @Test
    void refusesWhatIsNotAGoodTokenForUs() throws Exception {
        Tokens good = Tokens.of(Role.OPERATOR).from(issuer);
        JWTClaimsSet claims = SignedJWT.parse(good.text()).getJWTClaimsSet();
        SignedJWT byPublicKey = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        byPublicKey.sign(new MACSigner("0123456789abcdef0123456789abcdef"));
        String text = good.text();
        List<String> bad = List.of(
                good.expired().text(),
                good.audience("another").text(),
                good.with("aud", List.of("another", "gateway")).text(),
                good.with("iss", "https://else.example").text(),
                good.from(TokenIssuer.foreign()).text(),
                good.with("sub", " ").text(),
                good.with("nbf", Date.from(Instant.now().plusSeconds(600))).text(),
                good.with("roles", 7).text(),
                good.type("logout+jwt").text(),
                new PlainJWT(claims).serialize(),
                byPublicKey.serialize(),
                text.substring(0, text.lastIndexOf('.') + 1),
                text.substring(0, text.length() - 8) + "AAAAAAAA",
                "",
                "a.b.c",
                "..",
                "é" + text);
        assertThat(bad)
                .allSatisfy(
                        token -> assertThat(failure(callers, token)).as(token).isInstanceOf(SignInRequired.class));
        assertThat(failure(callers, text)).isNull();
    }

    @Test
    void knownKeyGoesOnToVerifyWhileTheIssuerIsAway() {
        Callers shortly = callers(Duration.ZERO);
        Tokens token = Tokens.of(Role.EDITOR).from(issuer);
        assertThat(failure(shortly, token.text())).isNull();
        issuer.stop();
        pause();
        assertThat(failure(shortly, token.text())).isNull();
        issuer.changeKey();
        assertThat(failure(shortly, token.text())).isInstanceOf(SignInUnavailable.class);
    }

    @Test
    void knownKeyIsNotHeldUpByAnIssuerThatHangs() {
        Callers shortly = callers(Duration.ZERO);
        Tokens token = Tokens.of(Role.EDITOR).from(issuer);
        assertThat(failure(shortly, token.text())).isNull();
        issuer.answerAfter(Duration.ofMinutes(1));
        pause();
        assertThat(failure(shortly, token.text())).isNull();
    }

    @Test
    void tellsAnIssuerThatIsAwayFromABadToken() {
        issuer.stop();
        Tokens token = Tokens.of(Role.EDITOR).from(issuer);
        assertThat(failure(callers, token.text())).isInstanceOf(SignInUnavailable.class);
        issuer.startAgain();
        pause();
        assertThat(failure(callers, token.text())).isNull();
    }

    @Test
    void learnsANewKeyAndForgetsAnOldOne() {
        Callers shortly = callers(Duration.ofMillis(1));
        String old = Tokens.of(Role.EDITOR).from(issuer).text();
        assertThat(failure(shortly, old)).isNull();
        issuer.changeKey();
        pause();
        assertThat(failure(shortly, Tokens.of(Role.EDITOR).from(issuer).text())).isNull();
        assertThat(failure(shortly, old)).isInstanceOf(SignInRequired.class);
    }

    @Test
    void asksTheIssuerOnceForManyTokensOfUnknownKeys() {
        Callers patient = callers(Duration.ofMinutes(10), Duration.ofMinutes(1));
        for (int i = 0; i < 50; i++) {
            assertThat(failure(
                            patient,
                            Tokens.of(Role.EDITOR).from(TokenIssuer.foreign()).text()))
                    .isInstanceOf(SignInRequired.class);
        }
        assertThat(issuer.asked()).isEqualTo(1);
    }

    @Test
    void trustsNobodyWhoCallsItselfOtherwise() {
        String elsewhere = issuer.url().replace("127.0.0.1", "localhost");
        Callers strict = new Callers(elsewhere, settings(Duration.ofMinutes(10), PAUSE));
        assertThat(failure(
                        strict,
                        Tokens.of(Role.EDITOR)
                                .from(issuer)
                                .with("iss", elsewhere)
                                .text()))
                .isInstanceOf(SignInUnavailable.class);
    }

    @Test
    void findsKeysAtAnotherAddressThanTheIssuerNames() {
        String outer = "https://id.example.invalid/realms/observatory";
        Callers inside = new Callers(
                outer,
                new AccessSettings(
                        outer,
                        issuer.url() + "/keys",
                        "observatory",
                        Duration.ofSeconds(3),
                        PAUSE,
                        Duration.ofMinutes(10)));
        Tokens token = Tokens.of(Role.EDITOR).from(issuer);
        assertThat(failure(inside, token.with("iss", outer).text())).isNull();
        assertThat(failure(inside, token.text())).isInstanceOf(SignInRequired.class);
    }

    private Caller read(Tokens token) {
        return callers.of(token.text()).block(Duration.ofSeconds(10));
    }

    private static @Nullable Throwable failure(Callers callers, String token) {
        return catchThrowable(() -> callers.of(token).block(Duration.ofSeconds(10)));
    }

    private Callers callers(Duration fresh) {
        return callers(fresh, PAUSE);
    }

    private Callers callers(Duration fresh, Duration pause) {
        return new Callers(issuer.url(), settings(fresh, pause));
    }

    private AccessSettings settings(Duration fresh, Duration pause) {
        return new AccessSettings(issuer.url(), null, "observatory", Duration.ofSeconds(3), pause, fresh);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.plusMillis(100));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
