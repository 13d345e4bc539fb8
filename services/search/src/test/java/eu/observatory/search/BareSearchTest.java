package eu.observatory.search;

import eu.observatory.platform.test.LocalElasticsearch;
import eu.observatory.search.enterprise.EnterpriseFeed;
import eu.observatory.search.organisation.OrganisationFeed;
import eu.observatory.search.reference.ReferenceFeed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** The whole service over a real index, without its topics; each test brings things of an owner of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "observatory.search.index.alias=bare",
            "spring.kafka.listener.auto-startup=false",
            "management.server.port=0"
        })
@Import({
    LocalElasticsearch.class,
    EnterpriseFeed.class,
    OrganisationFeed.class,
    ReferenceFeed.class,
    IndexControl.class,
    Reader.class
})
@interface BareSearchTest {}
