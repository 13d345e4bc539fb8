package eu.observatory.search;

import eu.observatory.search.enterprise.EnterpriseFeed;
import eu.observatory.search.reference.ReferenceFeed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** The whole service over an Elasticsearch that the test stops, without its topics. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "observatory.search.index.check=1s",
            "spring.kafka.listener.auto-startup=false",
            "management.server.port="
        })
@Import({StoppableNode.class, EnterpriseFeed.class, ReferenceFeed.class, IndexControl.class, Reader.class})
@DirtiesContext
@interface OwnNodeTest {}
