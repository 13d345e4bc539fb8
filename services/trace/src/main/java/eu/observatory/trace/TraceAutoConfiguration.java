package eu.observatory.trace;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.PropagatingReceiverTracingObservationHandler;
import io.micrometer.tracing.propagation.Propagator;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.autoconfigure.TracingProperties;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SpanExporters;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

/** Auto-configures which traces are kept and what of them is sent. */
@AutoConfiguration(before = {OpenTelemetryTracingAutoConfiguration.class, MicrometerTracingAutoConfiguration.class})
@EnableConfigurationProperties(TracingProperties.class)
class TraceAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Sampler traceSampler(TracingProperties tracing) {
        return AtTheDoor.keeping(tracing.getSampling().getProbability());
    }

    @Bean
    @ConditionalOnMissingBean
    SpanExporters discreetExporters(ObjectProvider<SpanExporter> exporters, ObjectProvider<MeterRegistry> meters) {
        return SpanExporters.of(exporters
                .orderedStream()
                .<SpanExporter>map(exporter -> new DiscreetExporter(exporter, meters.getObject()))
                .toList());
    }

    @Bean
    @ConditionalOnProperty(TraceDefaults.ENDPOINT)
    RecordedSpans recordedSpans(MeterRegistry meters) {
        return new RecordedSpans(meters);
    }

    @Bean
    @Order(MicrometerTracingAutoConfiguration.RECEIVER_TRACING_OBSERVATION_HANDLER_ORDER)
    @ConditionalOnMissingBean(PropagatingReceiverTracingObservationHandler.class)
    ReceivedRequests<?> receivedRequests(Tracer tracer, Propagator propagator) {
        return new ReceivedRequests<>(tracer, propagator);
    }

    @Bean
    @ConditionalOnMissingBean
    Traces traces(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        return new Traces(tracer.getIfAvailable(() -> Tracer.NOOP), propagator.getIfAvailable(() -> Propagator.NOOP));
    }
}
