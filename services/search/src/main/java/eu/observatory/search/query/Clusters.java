package eu.observatory.search.query;

import co.elastic.clients.elasticsearch._types.LatLonGeoLocation;
import co.elastic.clients.elasticsearch._types.TopLeftBottomRightGeoBounds;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.GeoTileGridBucket;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.json.JsonData;
import eu.observatory.search.index.Document;
import eu.observatory.search.index.Engine;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gathers what is found into the cells of a grid, for a map. */
@Component
class Clusters {

    private final Engine engine;
    private final Plans plans;
    private final Advice advice;

    Clusters(Engine engine, Plans plans, Advice advice) {
        this.engine = engine;
        this.plans = plans;
        this.advice = advice;
    }

    /**
     * @param total how many lie in this part of the map
     * @param unlocated how many were found that have no point
     * @param fallback when nothing was found anywhere and what is gathered is the answer to a wider reading
     */
    record ClusterAnswer(List<Cluster> items, long total, long unlocated, SearchAnswer.@Nullable Fallback fallback) {}

    /**
     * @param position the middle of what is in it
     * @param bbox what it extends over: west, south, east, north
     * @param item what it is, when it is one thing
     */
    record Cluster(
            long count,
            Document.Point position,
            List<Double> bbox,
            @Nullable Single item) {}

    record Single(String id, String type, String record, String title) {}

    Mono<ClusterAnswer> of(Criteria criteria, Grid grid, String language) {
        return plans.of(criteria)
                .flatMap(plan -> advice.<Void>ask(
                        plan, reading -> engine.read(client -> client.search(request(reading, grid), Void.class))))
                .map(found -> answer(found.found(), found.fallback(language), language));
    }

    private SearchRequest request(SearchPlan plan, Grid grid) {
        return SearchRequest.of(search -> search.index(engine.documents())
                .size(0)
                .trackTotalHits(track -> track.count(1))
                .query(query -> query.bool(bool -> bool.filter(plan.query(), plan.chosen())))
                .aggregations("unlocated", nowhere -> nowhere.missing(missing -> missing.field("point")))
                .aggregations(
                        "within",
                        within -> within.filter(grid.box().query())
                                .aggregations(
                                        "cells",
                                        cells -> cells.geotileGrid(tiles -> tiles.field("point")
                                                        .precision(grid.precision())
                                                        .size(grid.cells()))
                                                .aggregations(
                                                        "middle", middle -> middle.geoCentroid(of -> of.field("point")))
                                                .aggregations(
                                                        "extent", extent -> extent.geoBounds(of -> of.field("point")))
                                                .aggregations(
                                                        "first",
                                                        first -> first.topHits(hits -> hits.size(1)
                                                                .source(source ->
                                                                        source.filter(filter -> filter.includes(
                                                                                "key", "type", "id", "title"))))))));
    }

    private static ClusterAnswer answer(
            SearchResponse<Void> found, SearchAnswer.@Nullable Fallback fallback, String language) {
        var within = aggregate(found.aggregations().get("within")).filter();
        List<Cluster> clusters = aggregate(within.aggregations().get("cells")).geotileGrid().buckets().array().stream()
                .map(bucket -> cluster(bucket, language))
                .toList();
        long unlocated =
                aggregate(found.aggregations().get("unlocated")).missing().docCount();
        return new ClusterAnswer(clusters, within.docCount(), unlocated, fallback);
    }

    private static Cluster cluster(GeoTileGridBucket bucket, String language) {
        LatLonGeoLocation middle = Objects.requireNonNull(
                        aggregate(bucket.aggregations().get("middle"))
                                .geoCentroid()
                                .location())
                .latlon();
        TopLeftBottomRightGeoBounds extent = Objects.requireNonNull(
                        aggregate(bucket.aggregations().get("extent"))
                                .geoBounds()
                                .bounds())
                .tlbr();
        LatLonGeoLocation northWest = extent.topLeft().latlon();
        LatLonGeoLocation southEast = extent.bottomRight().latlon();
        return new Cluster(
                bucket.docCount(),
                new Document.Point(middle.lat(), middle.lon()),
                List.of(northWest.lon(), southEast.lat(), southEast.lon(), northWest.lat()),
                bucket.docCount() == 1 ? single(bucket, language) : null);
    }

    private static Single single(GeoTileGridBucket bucket, String language) {
        JsonData source = Objects.requireNonNull(aggregate(bucket.aggregations().get("first"))
                .topHits()
                .hits()
                .hits()
                .getFirst()
                .source());
        Titled thing = source.to(Titled.class);
        return new Single(thing.key(), thing.type(), thing.id(), ItemWriter.title(thing.title(), thing.id(), language));
    }

    private record Titled(
            String key, String type, String id, @Nullable Map<String, String> title) {}

    private static Aggregate aggregate(@Nullable Aggregate asked) {
        return Objects.requireNonNull(asked);
    }
}
