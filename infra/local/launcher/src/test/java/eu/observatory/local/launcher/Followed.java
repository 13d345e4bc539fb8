package eu.observatory.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.observatory.platform.test.CollectedSpan;
import eu.observatory.platform.test.TraceCollector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a collector was told of a platform while people used it. */
record Followed(TraceCollector collector) {

    private static final Duration MOMENT = Duration.ofSeconds(30);

    /** Each step was begun by the next: from the index back to the browser of the editor. */
    private static final List<String> WAY = List.of(
            "search: process registry.enterprises",
            "registry: send registry.enterprises",
            "registry: POST /contributions/{contribution}/decision",
            "gateway: POST registry",
            "gateway: POST",
            "portal: POST",
            "portal: POST /{language:fr|nl|de|en}/region/contributions/{id:[0-9a-f-]{36}}",
            "gateway: POST portal",
            "gateway: POST");

    private static final List<String> TYPED = List.of(
            "thermoform",
            "toneeldecor",
            "menuiserie",
            "1999996676",
            "namur",
            "wallonia",
            "bearer",
            "eyj",
            "zqx",
            "/actuator");

    void anEditorsDecisionToTheIndexInOneTrace() {
        await().atMost(MOMENT).untilAsserted(() -> assertThat(ways()).contains(WAY));
    }

    void nobodyAndNothingThatWasTyped() {
        assertThat(collector.spans())
                .extracting(CollectedSpan::service)
                .contains("gateway", "portal", "registry", "search");
        String everything = collector.everything().toLowerCase(Locale.ROOT);
        assertThat(TYPED).filteredOn(everything::contains).isEmpty();
    }

    private List<List<String>> ways() {
        Map<String, CollectedSpan> steps = collector.spans().stream()
                .collect(Collectors.toMap(CollectedSpan::id, Function.identity(), (first, second) -> first));
        return steps.values().stream()
                .filter(step -> step.service().equals("search") && step.kind().equals("CONSUMER"))
                .map(step -> way(step, steps))
                .distinct()
                .toList();
    }

    private static List<String> way(CollectedSpan end, Map<String, CollectedSpan> steps) {
        List<String> way = new ArrayList<>();
        for (CollectedSpan step = end; step != null; step = steps.get(step.parent())) {
            assertThat(step.trace()).isEqualTo(end.trace());
            way.add(step.service() + ": " + step.name());
        }
        return way;
    }
}
