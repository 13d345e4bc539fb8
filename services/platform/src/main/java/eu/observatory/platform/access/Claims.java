package eu.observatory.platform.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads from a token what it says of its bearer; roles that are not ours are left out. */
final class Claims {

    private Claims() {}

    static Caller caller(Jwt token) {
        return new Caller(
                String.valueOf(token.getSubject()),
                token.getClaimAsString("name"),
                token.getClaimAsString("email"),
                words(token, "roles").map(Role::of).flatMap(Optional::stream).collect(Collectors.toSet()),
                words(token, "regions").collect(Collectors.toSet()),
                words(token, "organisations").collect(Collectors.toSet()),
                scopes(token));
    }

    private static Set<String> scopes(Jwt token) {
        return words(token, "scope")
                .flatMap(scope -> Arrays.stream(scope.split(" ")))
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Stream<String> words(Jwt token, String claim) {
        return switch (token.getClaims().get(claim)) {
            case null -> Stream.of();
            case String one -> Stream.of(one);
            case Collection<?> many ->
                many.stream().filter(String.class::isInstance).map(String.class::cast);
            default -> throw new BadJwtException("'" + claim + "' is no list of words");
        };
    }
}
