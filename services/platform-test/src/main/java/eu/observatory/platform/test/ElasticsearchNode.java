package eu.observatory.platform.test;

/** One real Elasticsearch node. */
public final class ElasticsearchNode extends Engine {

    private ElasticsearchNode() {
        super("elasticsearch", "eu.observatory.local.elasticsearch.LocalElasticsearch");
    }

    /** A node of the test's own, for tests that stop it. */
    public static ElasticsearchNode launch() {
        return new ElasticsearchNode();
    }

    /** The node that the tests of this JVM share; nobody stops it. */
    public static ElasticsearchNode shared() {
        return Shared.NODE;
    }

    public String url() {
        return "http://" + address();
    }

    private static final class Shared {
        static final ElasticsearchNode NODE = launch();
    }
}
