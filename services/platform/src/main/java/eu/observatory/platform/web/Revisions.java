package eu.observatory.platform.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Revisions of things as entity tags: {@code "7"}, or {@code "7-fr"} where the answer depends on the language. */
public final class Revisions {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})(?:-[a-z]{2})?\"");

    private Revisions() {}

    public static String etag(long revision) {
        return "\"" + revision + "\"";
    }

    public static String etag(long revision, Language language) {
        return "\"" + revision + "-" + language.code() + "\"";
    }

    /** The revision a write is based on; fails with a problem when the header is missing or is no revision. */
    public static long ifMatch(@Nullable String header) {
        if (header == null) {
            throw new RevisionRequired();
        }
        Matcher tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw new Invalid("If-Match", "If-Match carries one ETag of an earlier answer, like \"7\".");
        }
        return Long.parseLong(tag.group(1));
    }

    /** The body under its entity tag, or 304 when the reader already has it. */
    public static <T> ResponseEntity<T> answer(ServerWebExchange exchange, String etag, T body) {
        exchange.getResponse().getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-cache");
        return exchange.checkNotModified(etag)
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).build()
                : ResponseEntity.ok().eTag(etag).body(body);
    }

    /** The same for a body that is yet to be made: only a reader who does not have it costs that. */
    public static <T> Mono<ResponseEntity<T>> answer(ServerWebExchange exchange, String etag, Mono<T> body) {
        exchange.getResponse().getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-cache");
        return exchange.checkNotModified(etag)
                ? Mono.just(ResponseEntity.status(HttpStatus.NOT_MODIFIED).build())
                : body.map(made -> ResponseEntity.ok().eTag(etag).body(made));
    }
}
