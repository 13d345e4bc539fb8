package eu.observatory.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The restore drill: a running platform with a sample, files, claims, contributions and sessions loses its engines, one by
 * one and all at once, and is there again as it was.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DrillTests {

    private static final Pattern STATEMENT = Pattern.compile("echo \"([^\"]+)\" +\\| sql (\\w+)");

    private DrillPlatform platform;
    private int edition;

    @BeforeAll
    void fill() throws Exception {
        Packaged.require();
        platform = new DrillPlatform(Path.of("target/drill").toAbsolutePath());
        load();
        try (Chromium chromium = Chromium.start()) {
            new Moderation(chromium, platform.site()).fromClaimToSearch();
        }
    }

    @AfterAll
    void end() throws Exception {
        if (platform != null) {
            platform.stop();
        }
    }

    private void load() throws Exception {
        platform.load(++edition);
    }

    /** The base backup is made in the middle of an import; what follows it is in the archived log. */
    @Test
    @Order(1)
    void nothingIsLostWithAllEnginesAtOnce() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            while (!enough.get()) {
                loadOnce();
            }
        });
        platform.backup().take();
        enough.set(true);
        writing.get();
        load();
        Census before = platform.census();
        assertThat(before.tables().keySet())
                .contains("registry.claim", "registry.contribution", "registry.trail", "gateway.session");
        platform.backup().complete();

        platform.kill();
        platform.lose("postgres", "kafka", "elasticsearch");
        long begin = System.nanoTime();
        platform.backup().restore("");
        platform.start();

        Census after = platform.census();
        System.out.printf(
                "Restored %d states from a backup of %d MB, all is found again after %d s%n",
                after.states().size(),
                platform.backup().size() / 1_000_000,
                Duration.ofNanos(System.nanoTime() - begin).toSeconds());
        assertThat(after.differences(before)).isEmpty();
    }

    private void loadOnce() {
        try {
            load();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    @Order(2)
    void lostTopicsAreSaidAgain() throws Exception {
        Census before = platform.census();
        platform.stop();
        platform.lose("kafka");
        platform.start();

        assertThat(platform.census().differences(before)).isEmpty();
    }

    @Test
    @Order(3)
    void lostIndexIsBuiltAgainAndLostUploadsHinderNobody() throws Exception {
        Census before = platform.census();
        platform.stop();
        platform.lose("elasticsearch", "spool");
        platform.start();

        assertThat(platform.census().differences(before)).isEmpty();
    }

    /** Topics and index are ahead of what the database knows, and have to follow it all the same. */
    @Test
    @Order(4)
    void databaseOfAnEarlierMomentIsBelieved() throws Exception {
        Census before = platform.census();
        String moment = platform.backup().complete();
        load();
        load();
        Census lost = platform.census();
        assertThat(lost.states()).isNotEqualTo(before.states());
        platform.backup().complete();

        platform.kill();
        platform.lose("postgres");
        platform.backup().restore(moment);
        platform.start();

        Census after = platform.census();
        assertThat(after.contents()).isEqualTo(before.contents());
        assertThat(withoutRevisions(after)).isEqualTo(withoutRevisions(before));
        after.states()
                .forEach((key, state) -> assertThat(revision(state))
                        .as("%s is not older than what was published", key)
                        .isGreaterThanOrEqualTo(revision(lost.states().get(key))));
        load();
        platform.census();
        runWhatThePageSays();
    }

    /** The statements for a restored database, as they are printed. */
    private void runWhatThePageSays() throws Exception {
        String page = Files.readString(LaunchedPlatform.CHECKOUT.resolve("docs/operate/backup.md"));
        Matcher statement = STATEMENT.matcher(page);
        int run = 0;
        while (statement.find()) {
            platform.databases().execute(statement.group(2), statement.group(1));
            run++;
        }
        assertThat(run).isEqualTo(2);
        assertThat(platform.databases().column("gateway", "select count(*) from session"))
                .containsExactly("0");
        assertThat(platform.databases().column("registry", "select count(*) from letter where state = 'waiting'"))
                .containsExactly("0");
    }

    private static Map<String, String> withoutRevisions(Census census) {
        Map<String, String> tables = new TreeMap<>(census.tables());
        tables.keySet().removeAll(Set.of("registry.enterprise", "registry.organisation"));
        return tables;
    }

    private static long revision(String state) {
        return Long.parseLong(state.split(" ")[0]);
    }
}
