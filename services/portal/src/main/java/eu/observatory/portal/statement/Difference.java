package eu.observatory.portal.statement;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What a contribution changes in one section, as the registry tells it.
 *
 * @param changedMeanwhile whether the enterprise has said something else there since
 */
public record Difference(
        String section, @Nullable JsonNode before, @Nullable JsonNode after, boolean changedMeanwhile) {

    /** A section, compared; null where this site does not know the section. */
    public record Compared(Section section, List<Line> lines, boolean changedMeanwhile) {}

    public @Nullable Compared compared(Map<String, String> labels, Locale locale) {
        return Section.find(section)
                .map(known -> new Compared(
                        known,
                        Line.between(
                                Entry.of(known, or(before), labels, locale),
                                Entry.of(known, or(after), labels, locale)),
                        changedMeanwhile))
                .orElse(null);
    }

    public Stream<String> concepts() {
        return Section.find(section).stream()
                .flatMap(known -> Stream.of(before, after)
                        .filter(Objects::nonNull)
                        .flatMap(value -> Entry.concepts(known, value)));
    }

    private static JsonNode or(@Nullable JsonNode value) {
        return value == null || value.isNull() ? MissingNode.getInstance() : value;
    }
}
