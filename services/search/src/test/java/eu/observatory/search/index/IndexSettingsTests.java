package eu.observatory.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class IndexSettingsTests {

    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @Test
    void remembersDeletionsLongerThanDeadLettersAreKept() {
        service.run(started ->
                assertThat(started.getBean(IndexSettings.class).keepDeleted()).hasDays(45));
    }

    @ParameterizedTest
    @ValueSource(strings = {"37d", "30d", "0s"})
    void refusesToForgetDeletionsThatAnOlderStateCouldUndo(String kept) {
        service.withPropertyValues("observatory.search.index.keep-deleted=" + kept)
                .run(failed -> assertThat(failed)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("keep-deleted must be longer than 37 days"));
    }

    @EnableConfigurationProperties(IndexSettings.class)
    static class Settings {}
}
