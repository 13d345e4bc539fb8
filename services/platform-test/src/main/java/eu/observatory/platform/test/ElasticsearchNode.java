package eu.observatory.platform.test;

/** One real Elasticsearch node, which a test may stop, kill and start again with its data. */
public final class ElasticsearchNode implements AutoCloseable {

    private final Engine engine;

    private ElasticsearchNode(Engine engine) {
        this.engine = engine;
    }

    /** A node of the test's own, for tests that stop it. */
    public static ElasticsearchNode launch() {
        return new ElasticsearchNode(
                Engine.start("elasticsearch", "eu.observatory.local.elasticsearch.LocalElasticsearch"));
    }

    /** The node that the tests of this JVM share; nobody stops it. */
    public static ElasticsearchNode shared() {
        return Shared.NODE;
    }

    public String url() {
        return "http://127.0.0.1:" + engine.port();
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
        static final ElasticsearchNode NODE = launch();
    }
}
