package eu.observatory.local.launcher;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Which alerts fire. */
record Alarms(Watch watch) {

    private static final Duration LONG = Duration.ofMinutes(3);

    void fires(String alert) {
        await(alert + " fires").atMost(LONG).pollInterval(Duration.ofSeconds(2)).until(() -> firing().contains(alert));
    }

    /** Also of what was broken before, and takes a while to be forgotten. */
    void quiet(String alert) {
        await(alert + " is quiet")
                .atMost(LONG)
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> !firing().contains(alert));
    }

    /** The values of a label of all that fire under this name. */
    Set<String> labels(String alert, String label) throws IOException, InterruptedException {
        return watch.ask("ALERTS{alertname=\"" + alert + "\",alertstate=\"firing\"}").stream()
                .map(series -> series.path("metric").path(label).asString())
                .collect(Collectors.toSet());
    }

    private Set<String> firing() throws IOException, InterruptedException {
        return watch.ask("ALERTS{alertstate=\"firing\"}").stream()
                .map(series -> series.at("/metric/alertname"))
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }
}
