package eu.observatory.search.index;

import co.elastic.clients.elasticsearch._types.HealthStatus;
import eu.observatory.platform.web.Unavailable;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells how Elasticsearch is, what the aliases stand for and how much can be found; what it cannot tell is not a number. */
@Component
class IndexMetrics {

    private static final Standing AWAY = new Standing(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    private final Engine engine;
    private final Generations generations;
    private volatile Standing seen = new Standing(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    IndexMetrics(Engine engine, Generations generations, MeterRegistry meters) {
        this.engine = engine;
        this.generations = generations;
        gauge(meters, "engine.up", "1 while Elasticsearch answers in time, else 0", Standing::up);
        gauge(meters, "engine.status", "Of the cluster: 2 green, 1 yellow, 0 red", Standing::status);
        gauge(
                meters,
                "index.serving",
                "1 while the aliases stand for indices of this version, else 0",
                Standing::serving);
        gauge(meters, "documents", "Enterprises and organisations that can be found", Standing::documents);
        gauge(meters, "reference", "Concepts and territories that words are understood by", Standing::reference);
    }

    private record Standing(double up, double status, double serving, double documents, double reference) {}

    @Scheduled(fixedDelayString = "${observatory.search.index.watch:15s}")
    Mono<Void> look() {
        return engine.read(client -> client.cluster().health())
                .flatMap(health -> Mono.zip(
                                known(serving()), known(count(engine.documents())), known(count(engine.reference())))
                        .map(known ->
                                new Standing(1, rank(health.status()), known.getT1(), known.getT2(), known.getT3())))
                .onErrorReturn(Unavailable.class, AWAY)
                .doOnNext(now -> seen = now)
                .doOnError(failure -> seen = AWAY)
                .then();
    }

    private Mono<Double> serving() {
        return generations.serving().map(serving -> serving.generation().isPresent() && serving.kept() ? 1.0 : 0.0);
    }

    private Mono<Double> count(String alias) {
        return engine.read(client -> client.count(count -> count.index(alias)
                        .query(query -> query.bool(bool -> bool.mustNot(
                                gone -> gone.term(term -> term.field("deleted").value(true)))))))
                .map(counted -> (double) counted.count());
    }

    /** A part that is missing or down hides no other. */
    private static Mono<Double> known(Mono<Double> part) {
        return part.onErrorReturn(Unavailable.class, Double.NaN);
    }

    private static double rank(HealthStatus status) {
        return switch (status) {
            case Green -> 2;
            case Yellow -> 1;
            case Red, Unknown, Unavailable -> 0;
        };
    }

    private void gauge(MeterRegistry meters, String name, String description, ToDoubleFunction<Standing> part) {
        Gauge.builder("observatory.search." + name, () -> part.applyAsDouble(seen))
                .description(description)
                .register(meters);
    }
}
