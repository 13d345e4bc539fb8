package eu.observatory.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FastStartTests {

    @TempDir
    Path folder;

    FastStart start;

    @BeforeEach
    void build() throws IOException {
        start = new FastStart(Installation.of(folder, folder.resolve(".run")), "search");
        Path target = Files.createDirectories(folder.resolve("services/search/target"));
        Files.createFile(target.resolve("search-1.jar"));
        Files.createDirectories(start.recording().getParent());
    }

    @Test
    void keepsWhatATrainingHasRecorded() throws IOException {
        Files.writeString(start.recording(), "cache");
        assertThat(start.trained()).isFalse();
        assertThat(start.keepRecording()).isTrue();
        assertThat(start.trained()).isTrue();
        assertThat(start.cache())
                .singleElement()
                .asString()
                .startsWith("-XX:AOTCache=" + folder.resolve(".run/apps/search"));
        assertThat(start.recording()).doesNotExist();
    }

    @Test
    void doesWithoutWhenATrainingWasKilledBeforeItRecorded() throws IOException {
        assertThat(start.keepRecording()).isFalse();
        assertThat(start.trained()).isFalse();
        assertThat(start.cache()).isEmpty();
    }
}
