package eu.observatory.registry.imports.kbo;

import eu.observatory.registry.imports.file.Document;
import eu.observatory.registry.imports.file.Layout;
import eu.observatory.registry.imports.file.Row;
import eu.observatory.registry.imports.format.Bundle;
import eu.observatory.registry.imports.format.Extract;
import eu.observatory.registry.imports.format.Kept;
import eu.observatory.registry.imports.format.Part;
import eu.observatory.registry.imports.format.Reading;
import eu.observatory.registry.imports.format.Sink;
import eu.observatory.registry.imports.format.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps the enterprises of the perimeter, then whatever the other files say of those. */
final class KboReading implements Reading {

    /** Kinds of parts, after {@link #ENTERPRISE} and {@link #ESTABLISHMENT}. */
    static final short PLACE = 2;

    static final short NAME = 3;
    static final short ADDRESS = 4;
    static final short ACTIVITY = 5;
    static final short CONTACT = 6;

    /** Kinds that only updates have: the enterprise's own row, its end, a place less, a kind of details less. */
    static final short BASE = 7;

    static final short GONE = 8;
    static final short LOST = 9;
    static final short CLEARED = 10;

    private final Enterprises enterprises;
    private final Addresses addresses;
    private final KboFiles files;
    private final Kept kept = new Kept();
    private final List<Step> steps;

    KboReading(Enterprises enterprises, Addresses addresses, KboFiles files) {
        this.enterprises = enterprises;
        this.addresses = addresses;
        this.files = files;
        this.steps = Stream.of(
                        step(files, KboLayouts.ENTERPRISES, this::enterprise),
                        step(
                                files,
                                KboLayouts.ESTABLISHMENTS,
                                (row, sink) -> place(Places.establishment(row, sink), row, sink)),
                        step(files, KboLayouts.BRANCHES, (row, sink) -> place(Places.branch(row, sink), row, sink)),
                        step(files, KboLayouts.DENOMINATIONS, detail(NAME, Details::name)),
                        step(files, KboLayouts.ADDRESSES, detail(ADDRESS, addresses::read)),
                        step(files, KboLayouts.ACTIVITIES, detail(ACTIVITY, Details::activity)),
                        step(files, KboLayouts.CONTACTS, detail(CONTACT, (row, sink) -> Details.reach(row))))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Step> step(KboFiles files, Layout layout, BiConsumer<Row, Sink> rows) {
        Document document = files.documents().get(layout);
        return document == null ? List.of() : List.of(new Step(document, layout, rows));
    }

    @Override
    public List<Step> steps() {
        return steps;
    }

    @Override
    public Optional<Extract> extract() {
        return files.meta().extract(false);
    }

    @Override
    public void recall(short kind, String entity) {
        kept.add(entity);
    }

    private void enterprise(Row row, Sink sink) {
        String id = Numbers.id(row.get("EnterpriseNumber"));
        if (id == null || !id.startsWith(Numbers.ENTERPRISE)) {
            sink.reject(row, "EnterpriseNumber", row.get("EnterpriseNumber"), "not ten digits starting 0 or 1");
        } else if (!enterprises.inside(id, row)) {
            sink.leaveOut();
        } else if (!kept.add(id)) {
            sink.reject(
                    row,
                    "EnterpriseNumber",
                    row.get("EnterpriseNumber"),
                    "this enterprise came before in the same file");
        } else {
            sink.stage(id, ENTERPRISE, enterprises.read(id, row, sink));
        }
    }

    private void place(@Nullable Places place, Row row, Sink sink) {
        if (place == null) {
            return;
        }
        String of = place.enterprise();
        if (of == null || !kept.has(of)) {
            sink.orphan();
        } else if (!kept.add(place.id())) {
            sink.reject(row, "", place.id(), "this place came before in the same file");
        } else {
            place.checked(row, sink);
            sink.stage(of, PLACE, place.id());
            sink.stage(place.id(), ESTABLISHMENT, "");
        }
    }

    interface Detail {
        @Nullable Object read(Row row, Sink sink);
    }

    private BiConsumer<Row, Sink> detail(short kind, Detail detail) {
        return (row, sink) -> {
            String id = Numbers.id(row.get("EntityNumber"));
            if (id == null || !kept.has(id)) {
                sink.leaveOut();
                return;
            }
            Object content = detail.read(row, sink);
            if (content == null) {
                sink.leaveOut();
            } else {
                sink.stage(id, kind, content);
            }
        };
    }

    @Override
    public List<Bundle> assemble(List<String> ids, Parts parts) {
        Map<String, List<Part>> own = grouped(parts.of(ids));
        List<String> places = own.values().stream()
                .flatMap(List::stream)
                .filter(part -> part.kind() == PLACE)
                .map(part -> part.read(String.class))
                .toList();
        Assembly assembly = new Assembly(own, grouped(parts.of(places)));
        return ids.stream().map(assembly::bundle).toList();
    }

    private static Map<String, List<Part>> grouped(List<Part> parts) {
        return parts.stream().collect(Collectors.groupingBy(Part::entity));
    }
}
