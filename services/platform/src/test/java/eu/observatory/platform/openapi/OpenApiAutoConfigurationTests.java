package eu.observatory.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;

class OpenApiAutoConfigurationTests {

    private final AutoConfigurations configurations = AutoConfigurations.of(OpenApiAutoConfiguration.class);
    private final ReactiveWebApplicationContextRunner web =
            new ReactiveWebApplicationContextRunner().withConfiguration(configurations);

    @Test
    void describesWebServices() {
        web.run(context -> assertThat(context).hasSingleBean(HouseContract.class));
    }

    @Test
    void backsOffWhereNothingIsDescribed() {
        web.withPropertyValues("springdoc.api-docs.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(HouseContract.class));
        new ApplicationContextRunner()
                .withConfiguration(configurations)
                .run(context -> assertThat(context).doesNotHaveBean(HouseContract.class));
    }
}
