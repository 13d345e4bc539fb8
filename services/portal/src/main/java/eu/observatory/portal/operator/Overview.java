package eu.observatory.portal.operator;

import eu.observatory.portal.operator.Condition.Answering;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole platform at a moment.
 *
 * @param complete whether it could be told which services there are
 */
record Overview(List<Standing> services, boolean complete, Instant at) {

    /** One of a service's dependencies that does not answer it. */
    record Missing(String service, String dependency) {}

    /**
     * How old a dataset is.
     *
     * @param imported when its last import was over, and what was promised about that
     * @param day that it tells of; null where it has none
     */
    record Dataset(String name, Figure imported, @Nullable Figure day) {}

    public ZonedDateTime time() {
        return at.atZone(Founders.ZONE);
    }

    public List<Figure> of(String kind) {
        return figures()
                .filter(figure -> figure.kind().equals(kind) && !figure.isOfADataset())
                .toList();
    }

    public Collection<Dataset> datasets() {
        var datasets = new TreeMap<String, Dataset>();
        figures()
                .filter(figure -> figure.isOfADataset() && figure.tellsAnImport())
                .forEach(figure ->
                        datasets.put(figure.dataset(), new Dataset(figure.dataset(), figure, day(figure.dataset()))));
        return datasets.values();
    }

    private @Nullable Figure day(String dataset) {
        return figures()
                .filter(figure -> figure.dataset().equals(dataset) && !figure.tellsAnImport())
                .findFirst()
                .orElse(null);
    }

    public List<Standing> away() {
        return services.stream().filter(Standing::isAway).toList();
    }

    public List<Missing> missing() {
        return services.stream().flatMap(Overview::missing).toList();
    }

    private static Stream<Missing> missing(Standing standing) {
        Condition condition = standing.condition();
        return condition == null
                ? Stream.of()
                : condition.dependencies().stream()
                        .filter(one -> !one.answers())
                        .map(Answering::name)
                        .map(name -> new Missing(standing.service(), name));
    }

    public List<Figure> broken() {
        return figures().filter(figure -> figure.is("broken")).toList();
    }

    public long untold() {
        return figures().filter(figure -> figure.is("unknown")).count();
    }

    public int troubles() {
        return away().size() + missing().size() + broken().size();
    }

    private Stream<Figure> figures() {
        return services.stream().flatMap(service -> service.figures().stream());
    }
}
