package eu.observatory.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The chart's alerts, which wait and look back for seconds where they else do so for minutes and hours. */
final class Impatient {

    private static final Path ALERTS = LaunchedPlatform.CHECKOUT.resolve("charts/observatory/alerts");

    private Impatient() {}

    /** Returns the pattern of their files. */
    static String alerts(Path folder) throws IOException {
        Directories.delete(folder);
        Files.createDirectories(folder);
        try (Stream<Path> alerts = Files.list(ALERTS)) {
            for (Path alert : alerts.toList()) {
                Files.writeString(folder.resolve(alert.getFileName()), impatient(Files.readString(alert)));
            }
        }
        return folder + "/*.yaml";
    }

    private static String impatient(String alert) {
        return alert.replaceFirst("for: \\d+[mh]", "for: 8s")
                .replaceAll("\\[\\d+h]", "[1m]")
                .replaceAll("\\[(\\d{2,}|[2-9])m]", "[25s]")
                .replaceAll("_seconds\\) > 300", "_seconds) > 15");
    }
}
