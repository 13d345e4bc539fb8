package eu.observatory.local.elasticsearch;

import eu.observatory.local.elasticsearch.analysis.AnalysisCommonPlugin;
import eu.observatory.local.elasticsearch.rest.RestPlugin;
import eu.observatory.local.process.ParentWatch;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.elasticsearch.ElasticsearchException;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.core.TimeValue;
import org.elasticsearch.env.Environment;
import org.elasticsearch.monitor.jvm.HotThreads;
import org.elasticsearch.node.ClasspathNode;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.node.NodeValidationException;
import org.elasticsearch.transport.netty4.Netty4Plugin;

/**
 * One real Elasticsearch node on the loopback interface, without security, for development and tests only.
 * Arguments: home directory, HTTP port, and optionally {@code --with-parent}. Prints READY and the address when it
 * answers; stops on SIGTERM.
 */
public final class LocalElasticsearch implements Closeable {

    private final Node node;

    private LocalElasticsearch(Node node) {
        this.node = node;
    }

    static LocalElasticsearch start(Path home, int port) throws IOException, NodeValidationException {
        NativeLibraries.prepare(home);
        LogConfigurator.configureESLogging(); // the engine's classes fail to initialize without it
        initialize(ElasticsearchException.class); // on one thread: two threads doing it later can deadlock
        HotThreads.initializeRuntimeMonitoring();
        Node node = new ClasspathNode(
                environment(home, port), List.of(new Netty4Plugin(), new AnalysisCommonPlugin(), new RestPlugin()));
        node.start();
        awaitYellow(node);
        return new LocalElasticsearch(node);
    }

    private static Environment environment(Path home, int port) throws IOException {
        Path config = Files.createDirectories(home.resolve("config"));
        Settings settings = Settings.builder()
                .put("path.home", home.toString())
                .put("path.repo", home.resolve("snapshots").toString())
                .put("cluster.name", "local")
                .put("node.name", "local-1")
                .put("discovery.type", "single-node")
                .put("network.host", "127.0.0.1")
                .put("http.port", port)
                .put("transport.port", 0) // no other node ever joins
                // What the small heap holds is mostly garbage that the serial collector has not looked at yet.
                .put("indices.breaker.total.use_real_memory", false)
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .build();
        return InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), config, () -> "local-1");
    }

    /** Indices of the run before replay their logs first. */
    private static void awaitYellow(Node node) {
        TimeValue wait = TimeValue.timeValueSeconds(60);
        node.client()
                .admin()
                .cluster()
                .prepareHealth(wait)
                .setWaitForYellowStatus()
                .setTimeout(wait)
                .get();
    }

    private static void initialize(Class<?> type) {
        try {
            Class.forName(type.getName(), true, type.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        node.prepareForClose();
        node.close();
        try {
            node.awaitClose(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeOrReport() {
        try {
            close();
        } catch (IOException e) {
            System.err.println("Elasticsearch did not close cleanly: " + e);
        }
    }

    public static void main(String[] arguments) throws IOException, NodeValidationException, InterruptedException {
        if (arguments.length < 2) {
            System.err.println("usage: LocalElasticsearch <home directory> <port> [--with-parent]");
            System.exit(2);
        }
        if (Arrays.asList(arguments).contains("--with-parent")) {
            ParentWatch.start();
        }
        LocalElasticsearch engine = start(Path.of(arguments[0]).toAbsolutePath(), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(engine::closeOrReport, "elasticsearch-stop"));
        System.out.println("READY http://127.0.0.1:" + arguments[1]);
        new CountDownLatch(1).await(); // the engine's own threads are daemons
    }
}
