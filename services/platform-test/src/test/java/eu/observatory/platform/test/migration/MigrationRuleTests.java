package eu.observatory.platform.test.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small migrations, made by Flyway on real PostgreSQL, and what is said of them. */
class MigrationRuleTests {

    private static final String BEFORE = """
            create table thing (id int primary key, note text, kind text);
            create sequence counter;
            """;

    @TempDir
    Path folder;

    @Test
    void takesWhatOlderVersionIsSaidToLiveWith() throws Exception {
        assertThat(breaches("-- Suits 0.1.0: column thing.note\nalter table thing drop column note"))
                .isEmpty();
        assertThat(breaches("-- Suits 0.1.0: column thing.note\nalter table thing drop column note, drop column kind"))
                .containsExactly("V2__new.sql: column thing.kind is gone");
    }

    @Test
    void doesNotBelieveTheVersionItselfOrWhatIsNotSo() throws Exception {
        assertThat(breaches("-- Suits 0.2.0: column thing.note\nalter table thing drop column note"))
                .hasSize(2)
                .anyMatch(line -> line.contains("which is not before 0.2.0-SNAPSHOT"));
        assertThat(breaches("-- Suits 0.1.0: column thing.kind\nalter table thing add column more int"))
                .containsExactly("V2__new.sql: column thing.kind needs nobody to vouch for it");
    }

    @Test
    void excusesFilesThatWereThereBefore() throws Exception {
        write("before-the-rule.txt", "V2__new.sql\n");
        assertThat(breaches("drop sequence counter")).isEmpty();
        assertThat(breaches("create sequence another"))
                .containsExactly("V2__new.sql: needs no line in db/before-the-rule.txt");
    }

    @Test
    void failsWithWhatIsWrong() {
        assertThatThrownBy(() -> MigrationRule.check("db/breaking"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("V2__rename.sql: table thing is gone");
    }

    private List<String> breaches(String migration) throws IOException {
        write("migration/V1__before.sql", BEFORE);
        write("migration/V2__new.sql", migration);
        try (URLClassLoader files = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            return new MigrationRule(files, "0.2.0-SNAPSHOT").breaches("db/migration");
        }
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve("db").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
