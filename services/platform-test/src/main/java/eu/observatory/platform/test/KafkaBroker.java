package eu.observatory.platform.test;

/** One real Kafka broker. */
public final class KafkaBroker extends Engine {

    private KafkaBroker() {
        super("kafka", "eu.observatory.local.kafka.LocalKafka");
    }

    /** A broker of the test's own, for tests that stop it. */
    public static KafkaBroker launch() {
        return new KafkaBroker();
    }

    /** The broker that the tests of this JVM share; nobody stops it. */
    public static KafkaBroker shared() {
        return Shared.BROKER;
    }

    public String bootstrap() {
        return address();
    }

    private static final class Shared {
        static final KafkaBroker BROKER = launch();
    }
}
