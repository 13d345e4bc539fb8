package eu.observatory.local.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Keeps passwords as they are: those of the accounts are in the documentation. */
@Component
class PlainPasswords implements PasswordEncoder {

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return password == null ? null : password.toString();
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String known) {
        return password != null
                && known != null
                && MessageDigest.isEqual(password.toString().getBytes(UTF_8), known.getBytes(UTF_8));
    }
}
