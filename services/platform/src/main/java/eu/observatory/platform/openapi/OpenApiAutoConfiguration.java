package eu.observatory.platform.openapi;

import eu.observatory.platform.web.Language;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;

/** Auto-configures the description of a service at {@code /v3/api-docs}. */
@AutoConfiguration(before = SpringDocConfiguration.class)
@ConditionalOnWebApplication(type = Type.REACTIVE)
@ConditionalOnBooleanProperty(name = "springdoc.api-docs.enabled", matchIfMissing = true)
class OpenApiAutoConfiguration {

    OpenApiAutoConfiguration() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Language.class);
    }

    @Bean
    @ConditionalOnMissingBean(name = "houseContract")
    GlobalOpenApiCustomizer houseContract(@Value("${spring.application.name:unnamed}") String service) {
        return new HouseContract(service);
    }
}
