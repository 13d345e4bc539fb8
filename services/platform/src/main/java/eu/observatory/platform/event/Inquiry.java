package eu.observatory.platform.event;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;

/** Short questions to the broker; each blocks, and fails with {@link KafkaException} within a few seconds. */
final class Inquiry {

    private static final int MILLIS = 2_000;

    private final Map<String, Object> settings;

    /** @param connection how the broker is reached, as Kafka's admin client takes it */
    Inquiry(Map<String, Object> connection) {
        this.settings = new HashMap<>(connection);
        this.settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, MILLIS);
        this.settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, MILLIS);
    }

    <T> T of(Function<Admin, T> question) {
        try (Admin admin = Admin.create(settings)) {
            return question.apply(admin);
        }
    }

    static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof KafkaException known ? known : new KafkaException(failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KafkaException(stopped);
        }
    }
}
