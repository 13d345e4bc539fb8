package eu.observatory.registry.imports;

import eu.observatory.platform.test.LocalPostgres;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** The whole registry in local mode on a real PostgreSQL, called over HTTP; shared by all tests of imports. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "observatory.registry.imports.spool.directory=target/spool",
            "observatory.registry.imports.spool.file-size=4MB",
            "management.server.port=0"
        })
@ActiveProfiles("local")
@Import({LocalPostgres.class, ImportClient.class})
public @interface ImportTest {}
