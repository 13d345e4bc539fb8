package eu.observatory.search;

import eu.observatory.platform.test.LocalElasticsearch;
import eu.observatory.platform.test.LocalTokens;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** The whole service over a real index that holds the {@link Corpus}, without its topics. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "observatory.search.index.alias=corpus",
            "observatory.search.query.life-of-point-in-time=3s",
            "spring.kafka.listener.auto-startup=false",
            "management.server.port=0"
        })
@Import({LocalElasticsearch.class, LocalTokens.class, LoadedCorpus.class})
public @interface SearchTest {}
