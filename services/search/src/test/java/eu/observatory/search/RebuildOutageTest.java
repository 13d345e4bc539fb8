package eu.observatory.search;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** The whole service over engines that the test stops; it reads slowly, so that there is a middle to stop them in. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "observatory.platform.events.batch=20",
            "spring.kafka.consumer.properties.max.partition.fetch.bytes=4096",
            "observatory.search.index.check=500ms",
            "observatory.search.index.read-timeout=20s",
            "observatory.search.rebuild.beat=200ms",
            "observatory.search.rebuild.settle=1s",
            "observatory.search.rebuild.keep-old=2s",
            "management.server.port="
        })
@Import({StoppableEngines.class, Reader.class, Rebuilding.class})
@DirtiesContext
@interface RebuildOutageTest {}
