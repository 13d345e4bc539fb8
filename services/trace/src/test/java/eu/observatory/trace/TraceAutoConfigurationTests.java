package eu.observatory.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class TraceAutoConfigurationTests {

    @Test
    void sendsNothingAnywhereUntilItIsToldWhere() {
        for (String nowhere : new String[] {"", "--OTLP_ENDPOINT=", "--OTLP_ENDPOINT= "}) {
            try (ConfigurableApplicationContext service = start(nowhere)) {
                assertThat(service.getBeansOfType(OtlpHttpSpanExporter.class)).isEmpty();
                assertThat(service.getBeansOfType(RecordedSpans.class)).isEmpty();
            }
        }
    }

    @Test
    void sendsWhereItIsTold() {
        try (ConfigurableApplicationContext service = start("--OTLP_ENDPOINT=http://localhost:1/v1/traces")) {
            assertThat(service.getBean(OtlpHttpSpanExporter.class).toString())
                    .contains("endpoint=http://localhost:1/v1/traces", "connectTimeoutNanos=2000000000");
            assertThat(service.getBeansOfType(RecordedSpans.class)).hasSize(1);
        }
    }

    @Test
    void keepsOneTraceInTenUntilItIsToldOtherwise() {
        try (ConfigurableApplicationContext service = start("")) {
            assertThat(service.getBean(Sampler.class).getDescription())
                    .contains("AtTheDoor{TraceIdRatioBased{0.100000}}");
        }
        try (ConfigurableApplicationContext service = start("--TRACE_SAMPLING=0.5")) {
            assertThat(service.getBean(Sampler.class).getDescription())
                    .contains("AtTheDoor{TraceIdRatioBased{0.500000}}");
        }
    }

    private static ConfigurableApplicationContext start(String argument) {
        return new SpringApplicationBuilder(Service.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of("spring.main.banner-mode", "off"))
                .run(argument);
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Service {}
}
