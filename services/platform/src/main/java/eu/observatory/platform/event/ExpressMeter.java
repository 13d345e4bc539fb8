package eu.observatory.platform.event;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.springframework.kafka.listener.BatchInterceptor;

/** Counts what came by the short cut and what was left to the ordinary way; what was changed in bulk never tries. */
final class ExpressMeter implements BatchInterceptor<String, byte[]> {

    private final MeterRegistry meters;

    ExpressMeter(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public ConsumerRecords<String, byte[]> intercept(
            ConsumerRecords<String, byte[]> records, Consumer<String, byte[]> consumer) {
        return records;
    }

    @Override
    public void success(ConsumerRecords<String, byte[]> records, Consumer<String, byte[]> consumer) {
        records.forEach(record -> count(record, "applied"));
    }

    void left(ConsumerRecord<?, ?> record) {
        count(record, "left");
    }

    private void count(ConsumerRecord<?, ?> record, String outcome) {
        if (!EventHeaders.bulk(record)) {
            Counter.builder("observatory.express")
                    .description(
                            "Records that were changed alone, applied ahead of the others or left to come with them")
                    .tag("topic", record.topic())
                    .tag("outcome", outcome)
                    .register(meters)
                    .increment();
        }
    }
}
