package eu.observatory.local.kafka;

import java.nio.file.Path;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/** Formats an empty data directory, as {@code kafka-storage.sh format} does, and leaves a formatted one alone. */
final class Storage {

    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";

    private static final String CLUSTER = "ObservatoryLocalKafkaA"; // a UUID in Kafka's base 64

    private Storage() {}

    static void format(Path data) throws Exception {
        new Formatter()
                .setNodeId(NODE)
                .setClusterId(CLUSTER)
                .setControllerListenerName(CONTROLLER)
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setMetadataLogDirectory(data.toString())
                .addDirectory(data.toString())
                .setIgnoreFormatted(true)
                .run();
    }
}
