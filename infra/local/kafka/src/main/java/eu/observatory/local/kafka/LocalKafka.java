package eu.observatory.local.kafka;

import eu.observatory.local.process.FreePort;
import eu.observatory.local.process.ParentWatch;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * One real Kafka broker and controller on the loopback interface, for development and tests only.
 * Arguments: data directory, port, and optionally {@code --with-parent}. Prints READY and the address when it answers;
 * stops on SIGTERM.
 */
public final class LocalKafka {

    private LocalKafka() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 2) {
            System.err.println("usage: LocalKafka <directory> <port> [--with-parent]");
            System.exit(2);
        }
        if (Arrays.asList(arguments).contains("--with-parent")) {
            ParentWatch.start();
        }
        Path data = Path.of(arguments[0]).toAbsolutePath();
        Storage.format(data);
        KafkaRaftServer server = new KafkaRaftServer(
                KafkaConfig.fromProps(settings(data, Integer.parseInt(arguments[1]), FreePort.any())), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "kafka-stop"));
        server.startup();
        System.out.println("READY 127.0.0.1:" + arguments[1]);
        server.awaitShutdown();
    }

    /** Topics are made by those who own them: one that a reader's metadata request made would not be compacted. */
    private static Properties settings(Path data, int port, int controllerPort) {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", String.valueOf(Storage.NODE));
        settings.put("controller.quorum.voters", Storage.NODE + "@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", Storage.CONTROLLER);
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("log.dirs", data.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "5");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "5");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("log.cleaner.dedupe.buffer.size", String.valueOf(16 << 20));
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        return settings;
    }
}
