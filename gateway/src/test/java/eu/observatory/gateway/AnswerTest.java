package eu.observatory.gateway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** The whole gateway behind a trusted proxy, before services that answer in several ways: one context for all tests of its answers. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "CORS_ORIGINS=https://data.example.org",
            "TRUSTED_PROXIES=127.0.0.1",
            "observatory.gateway.limit.body=64KB",
            "observatory.gateway.limit.clients=20"
        })
@Import(Behind.class)
@interface AnswerTest {}
