package eu.observatory.notices;

import eu.observatory.platform.test.LocalKafka;
import eu.observatory.platform.test.LocalPostgres;
import eu.observatory.platform.test.LocalTokens;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;

/** The whole service on a real PostgreSQL and a real broker: one context for all tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "PT1M")
@Import({LocalPostgres.class, LocalKafka.class, LocalTokens.class})
public @interface NoticesTest {}
