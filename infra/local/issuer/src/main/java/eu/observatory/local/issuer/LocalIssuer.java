package eu.observatory.local.issuer;

import eu.observatory.local.process.ParentWatch;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/**
 * An issuer whose accounts and passwords everybody knows: it listens on the loopback interface only, and starts only
 * where the caller says by {@code --local} that this is one machine. Prints READY and its address when it answers; stops
 * on SIGTERM.
 */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(IssuerSettings.class)
class LocalIssuer {

    public static void main(String[] arguments) {
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException unfit) {
            System.err.println(unfit.getMessage());
            System.err.println(Options.USAGE);
            System.exit(2);
            return;
        }
        if (options.withParent()) {
            ParentWatch.start();
        }
        SpringApplication application = new SpringApplication(LocalIssuer.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.run(options.properties());
        System.out.println("READY " + options.url());
    }
}
