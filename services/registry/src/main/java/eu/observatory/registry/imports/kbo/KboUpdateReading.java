package eu.observatory.registry.imports.kbo;

import eu.observatory.registry.enterprise.Facts;
import eu.observatory.registry.enterprise.Said;
import eu.observatory.registry.imports.file.Document;
import eu.observatory.registry.imports.file.Layout;
import eu.observatory.registry.imports.file.Row;
import eu.observatory.registry.imports.file.WrongFile;
import eu.observatory.registry.imports.format.Bundle;
import eu.observatory.registry.imports.format.Extract;
import eu.observatory.registry.imports.format.Kept;
import eu.observatory.registry.imports.format.Order;
import eu.observatory.registry.imports.format.Part;
import eu.observatory.registry.imports.format.Reading;
import eu.observatory.registry.imports.format.Sink;
import eu.observatory.registry.imports.format.Step;
import eu.observatory.registry.imports.kbo.KboLayouts.Changed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts what an update changes into what the dataset has said before. Each part of an enterprise's facts comes from one file,
 * so that a number in a file's deletions or insertions replaces that part, and no other.
 */
final class KboUpdateReading implements Reading {

    private static final int FEW = 20;
    private static final int ONE_IN = 50;

    private final Enterprises enterprises;
    private final Addresses addresses;
    private final Kept before;
    private final Kept touched = new Kept();
    private final Kept fresh = new Kept();
    private final Owners owners;
    private final Said said;
    private final Order order;
    private final KboUpdate update;
    private final List<Step> steps = new ArrayList<>();
    private long removed;

    /** @param before enterprises that the dataset holds or a list names */
    KboUpdateReading(
            Enterprises enterprises, Addresses addresses, Kept before, Said said, Order order, KboUpdate update) {
        this.enterprises = enterprises;
        this.addresses = addresses;
        this.before = before;
        this.owners = Owners.of(said, order.dataset());
        this.said = said;
        this.order = order;
        this.update = update;
        step(KboLayouts.CHANGED_ENTERPRISES.inserted(), this::restated);
        step(KboLayouts.CHANGED_ENTERPRISES.deleted(), this::removed);
        places(KboLayouts.CHANGED_ESTABLISHMENTS, "EstablishmentNumber", Places::establishment);
        places(KboLayouts.CHANGED_BRANCHES, "Id", Places::branch);
        details(KboLayouts.CHANGED_DENOMINATIONS, KboReading.NAME, Details::name);
        details(KboLayouts.CHANGED_ADDRESSES, KboReading.ADDRESS, this.addresses::read);
        details(KboLayouts.CHANGED_ACTIVITIES, KboReading.ACTIVITY, Details::activity);
        details(KboLayouts.CHANGED_CONTACTS, KboReading.CONTACT, (row, sink) -> Details.reach(row));
    }

    @Override
    public List<Step> steps() {
        return steps;
    }

    @Override
    public Optional<Extract> extract() {
        return Optional.of(update.extract());
    }

    @Override
    public void recall(short kind, String entity) {
        (kind == ENTERPRISE ? touched : fresh).add(entity);
    }

    private void step(Layout layout, BiConsumer<Row, Sink> rows) {
        Document document = update.documents().get(layout);
        if (document != null) {
            steps.add(new Step(document, layout, rows));
        }
    }

    private void restated(Row row, Sink sink) {
        String id = Numbers.id(row.get("EnterpriseNumber"));
        if (id == null || !id.startsWith(Numbers.ENTERPRISE)) {
            sink.reject(row, "EnterpriseNumber", row.get("EnterpriseNumber"), "not ten digits starting 0 or 1");
        } else if (!enterprises.inside(id, row)) {
            sink.leaveOut();
        } else if (touched.has(id)) {
            sink.reject(
                    row,
                    "EnterpriseNumber",
                    row.get("EnterpriseNumber"),
                    "this enterprise came before in the same file");
        } else {
            touch(id, sink);
            sink.stage(id, KboReading.BASE, enterprises.read(id, row, sink));
        }
    }

    /** Who is deleted and not inserted again is gone; insertions are read first. */
    private void removed(Row row, Sink sink) {
        String id = Numbers.id(row.get("EnterpriseNumber"));
        if (id == null || !id.startsWith(Numbers.ENTERPRISE)) {
            sink.reject(row, "EnterpriseNumber", row.get("EnterpriseNumber"), "not ten digits starting 0 or 1");
        } else if (touched.has(id) || !before.has(id)) {
            sink.leaveOut();
        } else {
            refuseMany(++removed);
            touch(id, sink);
            sink.stage(id, KboReading.GONE, "");
        }
    }

    /** An update that lost its insertions would close half of the country. */
    private void refuseMany(long gone) {
        if (gone > FEW && gone * ONE_IN > before.size()) {
            throw new WrongFile(
                    KboLayouts.CHANGED_ENTERPRISES.deleted().title(),
                    "an update that ends at most 2 % of what runs",
                    "more than %d of %d: import the full extract instead".formatted(gone - 1, before.size()));
        }
    }

    private interface PlaceRow {
        @Nullable Places read(Row row, Sink sink);
    }

    private void places(Changed file, String column, PlaceRow read) {
        step(file.deleted(), (row, sink) -> {
            String id = Numbers.id(row.get(column));
            String owner = id == null || !Numbers.isPlace(id) ? null : owners.of(id);
            if (id == null || owner == null) {
                sink.leaveOut();
            } else {
                touch(owner, sink);
                sink.stage(owner, KboReading.LOST, id);
            }
        });
        step(file.inserted(), (row, sink) -> {
            Places place = read.read(row, sink);
            String owner = place == null ? null : place.enterprise();
            if (place != null && (owner == null || !known(owner))) {
                sink.orphan();
            } else if (place != null && owner != null) {
                place.checked(row, sink);
                touch(owner, sink);
                sink.stage(owner, KboReading.PLACE, place.id());
                if (fresh.add(place.id())) {
                    sink.stage(place.id(), ESTABLISHMENT, "");
                }
            }
        });
    }

    private void details(Changed file, short kind, KboReading.Detail detail) {
        step(file.deleted(), (row, sink) -> {
            String id = reached(row, sink);
            if (id == null) {
                sink.leaveOut();
            } else {
                sink.stage(id, KboReading.CLEARED, kind);
            }
        });
        step(file.inserted(), (row, sink) -> {
            String id = reached(row, sink);
            Object content = id == null ? null : detail.read(row, sink);
            if (id == null || content == null) {
                sink.leaveOut();
            } else {
                sink.stage(id, kind, content);
            }
        });
    }

    /** The id that a row is about, its enterprise noted as touched; null where that is not kept. */
    private @Nullable String reached(Row row, Sink sink) {
        String id = Numbers.id(row.get("EntityNumber"));
        if (id == null) {
            return null;
        }
        if (!Numbers.isPlace(id)) {
            return known(id) ? touch(id, sink) : null;
        }
        String owner = owners.of(id);
        if (owner != null) {
            touch(owner, sink);
        }
        return owner != null || fresh.has(id) ? id : null;
    }

    private boolean known(String enterprise) {
        return before.has(enterprise) || touched.has(enterprise);
    }

    private String touch(String enterprise, Sink sink) {
        if (touched.add(enterprise)) {
            sink.stage(enterprise, ENTERPRISE, "");
        }
        return enterprise;
    }

    @Override
    public List<Bundle> assemble(List<String> ids, Parts parts) {
        Map<String, Facts> held = said.of(order.dataset(), ids);
        Map<String, List<Part>> own = grouped(parts.of(ids));
        List<String> places = Stream.concat(
                        held.values().stream()
                                .flatMap(facts -> facts.establishments().stream())
                                .map(place -> place.id()),
                        own.values().stream()
                                .flatMap(List::stream)
                                .filter(part -> part.kind() == KboReading.PLACE)
                                .map(part -> part.read(String.class)))
                .distinct()
                .toList();
        Patch patch = new Patch(new Assembly(own, grouped(parts.of(places))), order.extractDate());
        Function<String, Bundle> bundle = id -> new Bundle(id, patch.facts(id, held.get(id)), List.of());
        return ids.stream().map(bundle).toList();
    }

    private static Map<String, List<Part>> grouped(List<Part> parts) {
        return parts.stream().collect(Collectors.groupingBy(Part::entity));
    }
}
