package eu.observatory.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LabelsTests {

    private static final String ONE = "requests_total{uri=\"/a\",status=\"200\"}";

    @Test
    void tellsTheLabelThatGrewWithWhatWasAsked() {
        List<String> more = new ArrayList<>(List.of(ONE));
        IntStream.range(0, 10)
                .mapToObj(n -> "requests_total{uri=\"/made up " + n + "\",status=\"200\"}")
                .forEach(more::add);

        assertThat(Labels.of(more).grown(Labels.of(List.of(ONE)), 10)).containsOnlyKeys("requests_total{uri}");
    }

    @Test
    void takesANewEndpointWithItsBucketsForWhatItIs() {
        List<String> more = new ArrayList<>(List.of(ONE));
        IntStream.range(0, 50)
                .mapToObj(n -> "requests_bucket{uri=\"/b\",le=\"" + n + "\"}")
                .forEach(more::add);

        assertThat(Labels.of(more).grown(Labels.of(List.of(ONE)), 10)).isEmpty();
    }

    @Test
    void readsValuesWithEscapedQuotes() {
        assertThat(Labels.of(List.of("m{a=\"x\\\"y\",b=\"z\"}")).values()).containsOnlyKeys("m{a}", "m{b}");
    }
}
