package eu.observatory.gateway.contract;

import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ContractSettings.class)
class ContractConfiguration implements WebFluxConfigurer {

    private final ContractSettings settings;

    ContractConfiguration(ContractSettings settings) {
        this.settings = settings;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(
                        "/api/docs/assets/{file:start\\.js|swagger-ui\\.css|swagger-ui-bundle\\.js|favicon-32x32\\.png}")
                .addResourceLocations(
                        "classpath:/docs/assets/",
                        "classpath:/META-INF/resources/webjars/swagger-ui/" + settings.viewer() + "/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)));
    }
}
