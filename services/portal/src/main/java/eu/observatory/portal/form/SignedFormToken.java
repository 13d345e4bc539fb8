package eu.observatory.portal.form;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/**
 * Each form carries the signature of a cookie that the browser sends along from here only. Without a secret in the settings
 * a restart makes old forms invalid, and so does another replica.
 */
@Component
@EnableConfigurationProperties(FormSettings.class)
class SignedFormToken implements FormToken {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");
    private static final int LENGTH = 32;

    private final SecureRandom random = new SecureRandom();
    private final List<SecretKeySpec> keys;

    SignedFormToken(FormSettings settings) {
        var secrets = settings.secret().stream()
                .filter(secret -> !secret.isBlank())
                .map(secret -> new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM))
                .toList();
        this.keys = secrets.isEmpty() ? List.of(new SecretKeySpec(bytes(), ALGORITHM)) : secrets;
    }

    @Override
    public String of(ServerWebExchange exchange) {
        var held = exchange.getRequest().getCookies().getFirst(COOKIE);
        if (held != null) {
            return sign(held.getValue(), keys.getFirst());
        }
        var fresh = HexFormat.of().formatHex(bytes());
        exchange.getResponse()
                .addCookie(ResponseCookie.from(COOKIE, fresh)
                        .httpOnly(true)
                        .secure("https".equals(exchange.getRequest().getURI().getScheme()))
                        .sameSite("Strict")
                        .path("/")
                        .build());
        return sign(fresh, keys.getFirst());
    }

    @Override
    public void check(ServerWebExchange exchange, @Nullable String token) {
        var request = exchange.getRequest();
        var site = request.getHeaders().getFirst("Sec-Fetch-Site");
        var held = request.getCookies().getFirst(COOKIE);
        if (held == null
                || token == null
                || keys.stream().noneMatch(key -> same(sign(held.getValue(), key), token))
                || site != null && !OWN_SITE.contains(site)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "A form that was not made here, or too long ago");
        }
    }

    private static String sign(String value, SecretKeySpec key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] bytes() {
        var bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return bytes;
    }
}
