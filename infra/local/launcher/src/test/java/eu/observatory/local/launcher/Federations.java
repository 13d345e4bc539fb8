package eu.observatory.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Small files of organisations that are imported as an operator does it; each says something new. */
record Federations(Http registry, Path folder) {

    private static final String ID = "00880000";

    static Federations of(Ports ports, Path folder) {
        return new Federations(new Http(ports.url("registry"), new Machine(ports, "imports:write")), folder);
    }

    /** Asks for an import, and waits for nothing. */
    String ask(String dataset, LocalDate day) throws IOException, InterruptedException {
        return ask(
                dataset,
                day,
                new Sheet("organisations.csv", "scheme,identifier,kinds,name_fr")
                        .row(
                                "scheme",
                                "fr-siren",
                                "identifier",
                                HostileSets.luhn(ID),
                                "kinds",
                                "federation",
                                "name_fr",
                                "Fédération " + UUID.randomUUID()));
    }

    /** Of a file that has none of the columns. */
    String askForNonsense(LocalDate day) throws IOException, InterruptedException {
        return ask("nonsense", day, new Sheet("organisations.csv", "colour").row("colour", "blue"));
    }

    private String ask(String dataset, LocalDate day, Sheet sheet) throws IOException, InterruptedException {
        Path file = sheet.write(folder);
        String set = registry.post("/imports/sets", Map.of()).path("id").asString();
        registry.put("/imports/sets/" + set + "/files/" + file.getFileName(), file);
        JsonNode job = registry.post(
                "/imports",
                Map.of("set", set, "format", "organisations", "dataset", dataset, "extractDate", day.toString()));
        return job.path("id").asString();
    }

    void load(String dataset, LocalDate day) throws IOException, InterruptedException {
        awaitEnd(ask(dataset, day), "done");
    }

    void awaitEnd(String job, String state) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(
                                registry.get("/imports/" + job).path("state").asString())
                        .isEqualTo(state));
    }
}
