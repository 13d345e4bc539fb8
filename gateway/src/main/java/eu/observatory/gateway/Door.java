package eu.observatory.gateway;

import java.util.Comparator;
import java.util.List;
import org.springframework.boot.webflux.autoconfigure.WebHttpHandlerBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.WebFilter;

/** Lines up the steps; filters that are beans would also run on the management port. */
@Configuration(proxyBeanMethods = false)
class Door {

    @Bean
    WebHttpHandlerBuilderCustomizer steps(List<Step> all) {
        List<WebFilter> inOrder = all.stream()
                .sorted(Comparator.comparingInt(Step::order))
                .map(Step::filter)
                .toList();
        return builder -> builder.filters(filters -> filters.addAll(0, inOrder));
    }
}
