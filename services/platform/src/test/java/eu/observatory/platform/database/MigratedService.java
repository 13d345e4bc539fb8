package eu.observatory.platform.database;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A service with tables and nothing else, which says that it serves and ends. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({DatabaseAutoConfiguration.class, FlywayAutoConfiguration.class})
class MigratedService {

    static final String SERVING = "This service is serving";

    static void main(String... arguments) {
        SpringApplication service = new SpringApplication(MigratedService.class);
        service.setWebApplicationType(WebApplicationType.NONE);
        service.run(arguments).close();
    }

    @Bean
    ApplicationRunner serving() {
        return _ -> System.out.println(SERVING);
    }
}
