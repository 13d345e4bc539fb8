package eu.observatory.platform.test;

import eu.observatory.platform.test.AccessCaller.Standing;
import eu.observatory.platform.test.AccessTable.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a running service for every operation of its contract as everybody there can be, and expects what its
 * table {@code access.csv} says. The service trusts {@link LocalTokens}.
 */
public final class AccessMatrix {

    /** Where somebody's role holds. */
    public record Place(String region, String organisation) {}

    private static final Place OTHER = new Place("FRE", "fr-siren-000000307");
    private static final String NO_RECORD = "00000000-0000-0000-0000-000000000000";
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> records = new HashMap<>();
    private final Map<String, String> bodies = new HashMap<>();
    private final String service;
    private final String url;
    private Place own = new Place("BE3", "be-kbo-1999996676");

    private AccessMatrix(String service, String url) {
        this.service = service;
        this.url = url;
    }

    public static AccessMatrix of(String service, String url) {
        return new AccessMatrix(service, url);
    }

    /** The place that the records belong to; not in Hauts-de-France, from where the others come. */
    public AccessMatrix own(Place place) {
        own = place;
        return this;
    }

    /** A record of the own place, for a variable of paths, or for that of one operation like {@code GET /claims/{claim} claim}. */
    public AccessMatrix record(String variable, String id) {
        records.put(variable, id);
        return this;
    }

    /** What is sent to an operation like {@code POST /claims}, in place of {@code {}}. */
    public AccessMatrix body(String operation, String json) {
        bodies.put(operation, json);
        return this;
    }

    /** Fails with every cell that is not as the table says, and with every operation that only one of the two knows. */
    public void check(Path table) {
        Map<String, Row> rows = AccessTable.read(table);
        compare(rows, contract());
        List<AccessCaller> callers = AccessCaller.all(own, OTHER, scopes(rows));
        List<String> wrong = new ArrayList<>();
        Count count = new Count();
        for (boolean admitted : new boolean[] {false, true}) { // who is let in may change what others ask for
            rows.forEach((operation, row) -> callers.stream()
                    .filter(caller -> row.admits(caller) == admitted)
                    .forEach(caller -> {
                        count.cells++;
                        ask(operation, row, caller, count).ifWrong(wrong);
                    }));
        }
        System.out.printf(
                "access of %s: %d operations x %d callers = %d cells; of those let in %d were refused by the handler%n",
                service, rows.size(), callers.size(), count.cells, count.further);
        if (!wrong.isEmpty()) {
            throw new AssertionError(
                    wrong.size() + " cells are not as " + table + " says:\n" + String.join("\n", wrong));
        }
    }

    private void compare(Map<String, Row> rows, Map<String, Row> contract) {
        List<String> odd = new ArrayList<>();
        contract.forEach((operation, said) -> {
            if (!said.equals(rows.get(operation))) {
                odd.add("%s: the table says %s, the service %s".formatted(operation, rows.get(operation), said));
            }
        });
        new TreeSet<>(rows.keySet())
                .stream()
                        .filter(operation -> !contract.containsKey(operation))
                        .forEach(operation -> odd.add(operation + " is in the table and not in the contract"));
        if (!odd.isEmpty()) {
            throw new AssertionError(String.join("\n", odd));
        }
    }

    /** What the service says of itself, which its {@link OpenApiDocument} is compared with. */
    private Map<String, Row> contract() {
        Map<String, Row> said = new TreeMap<>();
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/v3/api-docs"))
                .timeout(PATIENCE)
                .build();
        JSON.readTree(sent(request, "the contract").body())
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(one -> said.put(
                                one.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                Row.of(one.getValue().path("x-observatory-access")))));
        return said;
    }

    private static TreeSet<String> scopes(Map<String, Row> rows) {
        TreeSet<String> scopes = new TreeSet<>();
        rows.values().forEach(row -> scopes.addAll(row.scopes()));
        return scopes;
    }

    private Cell ask(String operation, Row row, AccessCaller caller, Count count) {
        HttpResponse<String> answer = send(operation, row, caller);
        String type = answer.body().isEmpty() ? "" : type(answer);
        boolean refusedByHandler = row.further() && answer.statusCode() == 403 && caller.standing() != Standing.NOBODY;
        if (row.admits(caller)) {
            count.further += refusedByHandler ? 1 : 0;
            boolean in = refusedByHandler
                    || answer.statusCode() != 401 && answer.statusCode() != 403 && answer.statusCode() < 500;
            return new Cell(operation, caller, "let in", answer, in);
        }
        boolean nobody = caller.standing() == Standing.NOBODY || caller.standing() == Standing.BAD_TOKEN;
        return nobody
                ? new Cell(
                        operation,
                        caller,
                        "401",
                        answer,
                        answer.statusCode() == 401
                                && type.endsWith(":sign-in-required")
                                && answer.headers()
                                        .firstValue("WWW-Authenticate")
                                        .isPresent())
                : new Cell(operation, caller, "403", answer, answer.statusCode() == 403 && type.endsWith(":forbidden"));
    }

    private HttpResponse<String> send(String operation, Row row, AccessCaller caller) {
        String[] words = operation.split(" ", 2);
        String body = bodies.getOrDefault(operation, words[0].equals("GET") ? "" : "{}");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path(operation, words[1], row)))
                .timeout(PATIENCE)
                .method(words[0], body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (caller.authorization() != null) {
            request.header("Authorization", caller.authorization());
        }
        return sent(request.build(), operation + " by " + caller.name());
    }

    private HttpResponse<String> sent(HttpRequest request, String what) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(what, failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private String path(String operation, String path, Row row) {
        Matcher variables = VARIABLE.matcher(path);
        return variables.replaceAll(found -> {
            String variable = found.group(1);
            String known = records.getOrDefault(operation + " " + variable, records.get(variable));
            if (known == null && !row.of().isEmpty()) {
                throw new AssertionError(
                        "%s asks for a %s: name one by record(\"%s\", …)".formatted(operation, row.of(), variable));
            }
            return known == null ? NO_RECORD : known;
        });
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")
                ? JSON.readTree(answer.body()).path("type").asString("")
                : "";
    }

    private static final class Count {
        private int cells;
        private int further;
    }

    private record Cell(
            String operation, AccessCaller caller, String expected, HttpResponse<String> answer, boolean right) {

        void ifWrong(List<String> wrong) {
            if (!right) {
                wrong.add("%s by %s: %s expected, %d answered %s"
                        .formatted(
                                operation,
                                caller.name(),
                                expected,
                                answer.statusCode(),
                                answer.body()
                                        .substring(
                                                0, Math.min(200, answer.body().length()))));
            }
        }
    }
}
