package eu.observatory.platform.json;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** Gives Spring Boot's mapper the platform's spelling. */
@AutoConfiguration(before = JacksonAutoConfiguration.class)
class JsonAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = "houseSpelling")
    JsonMapperBuilderCustomizer houseSpelling() {
        return HouseJson::spell;
    }
}
