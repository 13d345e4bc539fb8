package eu.observatory.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Who may call the operations of a service, written by hand, as a second reading of its rules. */
final class AccessTable {

    static final String HEADER = "operation,who,of,scopes,further";

    private AccessTable() {}

    /**
     * @param who {@code everybody}, {@code signed-in}, or roles
     * @param of the kind of record whose place the role must hold for; empty where there is none
     * @param scopes that stand in for a role
     * @param further whether the handler refuses some of those who got so far
     */
    record Row(List<String> who, String of, List<String> scopes, boolean further) {

        /** As a contract says it. */
        static Row of(JsonNode said) {
            return new Row(
                    words(said.path("who")),
                    said.path("of").asString(""),
                    words(said.path("scopes")),
                    said.path("further").asBoolean(false));
        }

        private static List<String> words(JsonNode list) {
            return StreamSupport.stream(list.spliterator(), false)
                    .map(JsonNode::asString)
                    .toList();
        }

        boolean isOpen() {
            return who.contains("everybody");
        }

        /** Whether the rule lets somebody through to the handler. */
        boolean admits(AccessCaller caller) {
            return switch (caller.standing()) {
                case NOBODY -> isOpen();
                case BAD_TOKEN -> false;
                case MACHINE -> isForAll() || scopes.contains(caller.role());
                case PERSON ->
                    isForAll()
                            || who.contains(caller.role())
                                    && (of.isEmpty()
                                            || caller.own()
                                            || caller.role().equals("operator"));
            };
        }

        private boolean isForAll() {
            return isOpen() || who.contains("signed-in");
        }
    }

    static Map<String, Row> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            if (!lines.getFirst().equals(HEADER)) {
                throw new AssertionError(file + " begins with the columns " + HEADER);
            }
            Map<String, Row> rows = new TreeMap<>();
            lines.stream().skip(1).map(line -> line.split(",", -1)).forEach(cells -> {
                Row row = new Row(list(cells[1]), cells[2], list(cells[3]), cells[4].equals("handler"));
                if (rows.put(cells[0], row) != null) {
                    throw new AssertionError(file + " has two lines for " + cells[0]);
                }
            });
            return rows;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> list(String cell) {
        return Stream.of(cell.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
