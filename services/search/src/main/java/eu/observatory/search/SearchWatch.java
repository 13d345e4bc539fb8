package eu.observatory.search;

import eu.observatory.platform.condition.Gauges;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What operators see of the search beside its topics and its index. */
@Configuration(proxyBeanMethods = false)
class SearchWatch {

    @Bean
    Gauges searchGauges() {
        return Gauges.of(Gauges.job("observatory.search.documents"));
    }
}
