package eu.observatory.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the chart says of the end of a pod.
 *
 * @param answering from the order to stop until SIGTERM
 * @param underWay for what is under way after it
 */
record DrainSeconds(int answering, int underWay) {

    private static final Pattern DRAIN =
            Pattern.compile("^drain:\\n  seconds: (\\d+)\\n  underWay: (\\d+)$", Pattern.MULTILINE);
    private static final int TO_END = 10;

    static DrainSeconds ofTheChart() throws IOException {
        Matcher drain =
                DRAIN.matcher(Files.readString(LaunchedPlatform.CHECKOUT.resolve("charts/service/values.yaml")));
        assertThat(drain.find()).isTrue();
        return new DrainSeconds(Integer.parseInt(drain.group(1)), Integer.parseInt(drain.group(2)));
    }

    /** From SIGTERM until the kubelet kills. */
    int grace() {
        return underWay + TO_END;
    }
}
