package eu.observatory.platform.test;

/** One real Kafka broker, which a test may stop, kill and start again with its data. */
public final class KafkaBroker implements AutoCloseable {

    private final Engine engine;

    private KafkaBroker(Engine engine) {
        this.engine = engine;
    }

    /** A broker of the test's own, for tests that stop it. */
    public static KafkaBroker launch() {
        return new KafkaBroker(Engine.start("kafka", "eu.observatory.local.kafka.LocalKafka"));
    }

    /** The broker that the tests of this JVM share; nobody stops it. */
    public static KafkaBroker shared() {
        return Shared.BROKER;
    }

    public String bootstrap() {
        return "127.0.0.1:" + engine.port();
    }

    public void stop() {
        engine.stop();
    }

    public void kill() {
        engine.kill();
    }

    /** On the same port, with the same data. */
    public void start() {
        engine.restart();
    }

    @Override
    public void close() {
        stop();
    }

    private static final class Shared {
        static final KafkaBroker BROKER = launch();
    }
}
