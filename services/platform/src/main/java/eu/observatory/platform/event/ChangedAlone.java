package eu.observatory.platform.event;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.adapter.RecordFilterStrategy;

/** Leaves out what was changed with many others. */
final class ChangedAlone implements RecordFilterStrategy<String, byte[]> {

    @Override
    public boolean filter(ConsumerRecord<String, byte[]> record) {
        return EventHeaders.bulk(record);
    }

    @Override
    public boolean ignoreEmptyBatch() {
        return true;
    }
}
