package eu.observatory.search;

import eu.observatory.platform.test.LocalElasticsearch;
import eu.observatory.platform.test.LocalTokens;
import eu.observatory.search.enterprise.EnterpriseFeed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** The whole service, reading real topics that hold much. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "observatory.search.index.alias=rebuilt",
            "observatory.search.index.check=500ms",
            "observatory.search.index.read-timeout=20s",
            "observatory.search.rebuild.beat=500ms",
            "observatory.search.rebuild.silence=6s",
            "observatory.search.rebuild.settle=2s",
            "observatory.search.rebuild.keep-old=3s",
            "management.server.port="
        })
@Import({
    LocalElasticsearch.class,
    LocalTokens.class,
    FilledTopics.class,
    Reader.class,
    EnterpriseFeed.class,
    IndexControl.class,
    Rebuilding.class,
    Operator.class
})
@interface RebuildTest {}
