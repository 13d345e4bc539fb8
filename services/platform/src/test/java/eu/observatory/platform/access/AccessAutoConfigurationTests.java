package eu.observatory.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.web.Admission;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

class AccessAutoConfigurationTests {

    private final ReactiveWebApplicationContextRunner service = new ReactiveWebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(AccessAutoConfiguration.class, WebFluxAutoConfiguration.class))
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new);

    @Test
    void startsWhereEveryOperationHasItsRule() {
        service.withBean(HelloController.class)
                .withBean(Rules.class, () -> Rules.of(rules -> rules.open(HttpMethod.GET, "/hello")))
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(Access.class));
    }

    @Test
    void doesNotStartWithAnOperationThatNobodyClassified() {
        service.withBean(HelloController.class)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasMessageContaining("Nobody has said who may call GET /hello."));
        service.withBean(AnyController.class)
                .run(context -> assertThat(context).getFailure().hasMessageContaining("any method of /any"));
    }

    @Test
    void doesNotStartWithARuleForWhatIsNotThere() {
        service.withBean(HelloController.class)
                .withBean(
                        Rules.class,
                        () -> Rules.of(
                                rules -> rules.open(HttpMethod.GET, "/hello").open(HttpMethod.POST, "/hello")))
                .run(context -> assertThat(context).getFailure().hasMessageContaining("not there: POST /hello."));
    }

    @Test
    void doesNotStartWithARecordWhosePlaceNobodyTells() {
        service.withBean(HelloController.class)
                .withBean(
                        Rules.class,
                        () -> Rules.of(rules -> rules.allow(HttpMethod.GET, "/hello")
                                .to(Role.EDITOR)
                                .in("greeting")))
                .run(context -> assertThat(context).getFailure().hasMessageContaining("belong: greeting."));
    }

    @Test
    void backsOffWherePagesAreMade() {
        service.withPropertyValues("observatory.platform.problems=false")
                .withBean(HelloController.class)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Admission.class));
    }

    @RestController
    static class HelloController {

        @GetMapping("/hello")
        String hello() {
            return "hello";
        }
    }

    @RestController
    static class AnyController {

        @RequestMapping("/any")
        String any() {
            return "any";
        }
    }
}
