package eu.observatory.search.query;

import eu.observatory.platform.web.Invalid;
import eu.observatory.platform.web.Language;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
class FeedController {

    private static final String RSS = "application/rss+xml";
    private static final MediaType RSS_IN_UTF_8 = new MediaType("application", "rss+xml", StandardCharsets.UTF_8);

    private final Questions questions;
    private final Search search;

    FeedController(Questions questions, Search search) {
        this.questions = questions;
        this.search = search;
    }

    @GetMapping(path = "/search/feed", produces = RSS)
    @Operation(summary = "The newest things that a question finds, as RSS 2.0: a search to subscribe to")
    Mono<ResponseEntity<String>> feed(
            @ParameterObject Question question,
            @Parameter(
                            description =
                                    "fr, nl, de or en, for feed readers that send no Accept-Language; it goes before that",
                            example = "nl")
                    @RequestParam(required = false)
                    @Nullable String lang,
            Language negotiated,
            ServerWebExchange exchange) {
        check(question);
        Language language = lang == null || lang.isBlank() ? negotiated : asked(lang, exchange);
        Addresses addresses = Addresses.of(exchange.getRequest(), language.code());
        return questions
                .criteria(question, language)
                .map(criteria -> criteria.sorted(Question.Sort.NEWEST))
                .flatMap(criteria -> search.answer(criteria, null, language.code())
                        .flatMap(found -> answer(new Feed(criteria, found, addresses, language.code()), exchange)));
    }

    private static void check(Question question) {
        if (question.cursor() != null && !question.cursor().isBlank()) {
            throw new Invalid("cursor", "A feed has one page; raise limit, or leave the cursor out.");
        }
        if (question.sort() != null && question.sort() != Question.Sort.NEWEST) {
            throw new Invalid("sort", "A feed shows the newest first; leave sort out.");
        }
    }

    private static Language asked(String lang, ServerWebExchange exchange) {
        if (!Language.CODES.contains(lang)) {
            throw new Invalid("lang", "One of " + String.join(", ", Language.CODES) + '.');
        }
        exchange.getResponse().getHeaders().setContentLanguage(Locale.of(lang));
        return new Language(lang);
    }

    private static Mono<ResponseEntity<String>> answer(Feed feed, ServerWebExchange exchange) {
        String rss = feed.rss();
        String tag = '"' + DigestUtils.md5DigestAsHex(rss.getBytes(StandardCharsets.UTF_8)) + '"';
        return exchange.checkNotModified(tag, feed.newest())
                ? Mono.empty()
                : Mono.just(ResponseEntity.ok().contentType(RSS_IN_UTF_8).body(rss));
    }
}
