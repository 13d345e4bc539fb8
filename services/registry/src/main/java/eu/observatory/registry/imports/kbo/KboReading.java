package eu.observatory.registry.imports.kbo;

import eu.observatory.registry.enterprise.Identifier;
import eu.observatory.registry.imports.file.Document;
import eu.observatory.registry.imports.file.Layout;
import eu.observatory.registry.imports.file.Row;
import eu.observatory.registry.imports.format.Bundle;
import eu.observatory.registry.imports.format.CheckDigits;
import eu.observatory.registry.imports.format.Kept;
import eu.observatory.registry.imports.format.Part;
import eu.observatory.registry.imports.format.Reading;
import eu.observatory.registry.imports.format.Sink;
import eu.observatory.registry.imports.format.Step;
import java.util.List;
import java.util.Map;
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

    private final Enterprises enterprises;
    private final Addresses addresses;
    private final Kept kept = new Kept();
    private final List<Step> steps;

    KboReading(Enterprises enterprises, Addresses addresses, KboFiles files) {
        this.enterprises = enterprises;
        this.addresses = addresses;
        this.steps = Stream.of(
                        step(files, KboLayouts.ENTERPRISES, this::enterprise),
                        step(files, KboLayouts.ESTABLISHMENTS, this::establishment),
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

    private void establishment(Row row, Sink sink) {
        String number = row.get("EstablishmentNumber");
        String id = Numbers.id(number);
        String of = Numbers.id(row.get("EnterpriseNumber"));
        if (id == null || !id.startsWith(Numbers.ESTABLISHMENT)) {
            sink.reject(row, "EstablishmentNumber", number, "not ten digits starting 2 to 8");
        } else if (of == null || !kept.has(of)) {
            sink.orphan();
        } else if (!kept.add(id)) {
            sink.reject(row, "EstablishmentNumber", number, "this establishment came before in the same file");
        } else {
            if (CheckDigits.belgian("be-ebu", Numbers.digits(id)).check() == Identifier.Check.FAILED) {
                sink.warn(row, "EstablishmentNumber", number, "check digits do not agree");
            }
            sink.stage(of, PLACE, id);
            sink.stage(id, ESTABLISHMENT, "");
        }
    }

    private interface Detail {
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
