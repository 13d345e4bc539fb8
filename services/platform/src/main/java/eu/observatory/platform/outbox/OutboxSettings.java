package eu.observatory.platform.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the relay works. A leader that is silent for longer than {@code silence} loses the lead; a record that cannot be
 * published is tried again after {@code deferral}.
 */
@ConfigurationProperties("observatory.platform.outbox")
record OutboxSettings(
        @DefaultValue("true") boolean relay,
        @Nullable String transactionalId,
        @DefaultValue("500") int batch,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("30s") Duration silence,
        @DefaultValue("1m") Duration deferral,
        @DefaultValue("5m") Duration alarm,
        @DefaultValue("3") int partitions,
        @DefaultValue("900000") int maxBodyBytes) {}
