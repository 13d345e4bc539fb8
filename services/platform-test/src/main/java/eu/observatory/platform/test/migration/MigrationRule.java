package eu.observatory.platform.test.migration;

import eu.observatory.platform.test.LocalPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/** Old and new replicas run side by side during a rollout: the version before must be able to live with what a migration does. */
public final class MigrationRule {

    /** Files that were there before this rule; they cannot be changed, since they were applied. */
    private static final String BEFORE_THE_RULE = "db/before-the-rule.txt";

    private final ClassLoader files;
    private final String current;

    MigrationRule(ClassLoader files, String current) {
        this.files = files;
        this.current = current;
    }

    /** Fails, naming every breach, for migrations in this folder of the classpath; they may stand on those of others. */
    public static void check(String folder, String... others) {
        String current =
                Objects.requireNonNull(System.getProperty("observatory.version"), "observatory.version is not set");
        List<String> breaches =
                new MigrationRule(Thread.currentThread().getContextClassLoader(), current).breaches(folder, others);
        if (!breaches.isEmpty()) {
            throw new AssertionError("The version before cannot live with migrations (docs/operate/upgrade.md):\n"
                    + String.join("\n", breaches));
        }
    }

    /** One line each; none where there is no such folder. */
    List<String> breaches(String folder, String... others) {
        List<String> all = new ArrayList<>();
        if (files.getResource(folder) != null) {
            List<String> excused = read(BEFORE_THE_RULE).lines().toList();
            migrate(folder, others).breaches.forEach((file, breaches) -> {
                if (files.getResource(folder + "/" + file) != null) {
                    judge(folder, file, breaches, excused.contains(file)).forEach(line -> all.add(file + ": " + line));
                }
            });
        }
        return all;
    }

    private List<String> judge(String folder, String file, List<Breach> breaches, boolean excused) {
        if (excused) {
            return breaches.isEmpty() ? List.of("needs no line in " + BEFORE_THE_RULE) : List.of();
        }
        return new Vouchers(read(folder + "/" + file), current).unanswered(breaches);
    }

    private Watch migrate(String folder, String... others) {
        Watch watch = new Watch();
        Flyway.configure(files)
                .dataSource("jdbc:" + LocalPostgres.freshDatabase(), "postgres", "postgres")
                .locations(Stream.concat(Stream.of(folder), Stream.of(others))
                        .map(each -> "classpath:" + each)
                        .toArray(String[]::new))
                .callbacks(watch)
                .load()
                .migrate();
        return watch;
    }

    private String read(String file) {
        try (InputStream content = files.getResourceAsStream(file)) {
            return content == null ? "" : new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
