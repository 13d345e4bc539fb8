package eu.observatory.registry.imports.sirene;

import eu.observatory.registry.enterprise.Establishment;
import eu.observatory.registry.enterprise.Facts;
import eu.observatory.registry.imports.file.Row;
import eu.observatory.registry.imports.format.Bundle;
import eu.observatory.registry.imports.format.Kept;
import eu.observatory.registry.imports.format.Part;
import eu.observatory.registry.imports.format.Reading;
import eu.observatory.registry.imports.format.Sink;
import eu.observatory.registry.imports.format.Step;
import eu.observatory.registry.recognition.Perimeter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps the units of the perimeter, then the establishments of the units it kept. */
final class SireneReading implements Reading {

    private static final short PLACE = 2;
    private static final String NATURAL_PERSON = "1000";
    private static final Pattern SIREN = Pattern.compile("\\d{9}");
    private static final Pattern SIRET = Pattern.compile("\\d{14}");

    private final Perimeter perimeter;
    private final Kept wanted;
    private final Kept kept = new Kept();
    private final Units units;
    private final Places places = new Places();
    private final List<Step> steps;

    /** @param wanted units to keep whatever their legal form: named by a list, or kept before */
    SireneReading(Perimeter perimeter, Kept wanted, SireneFiles files) {
        this.perimeter = perimeter;
        this.wanted = wanted;
        this.units = new Units(perimeter);
        this.steps = List.of(
                new Step(files.units(), SireneLayouts.UNITS, this::unit),
                new Step(files.establishments(), SireneLayouts.ESTABLISHMENTS, this::establishment));
    }

    @Override
    public List<Step> steps() {
        return steps;
    }

    @Override
    public void recall(short kind, String entity) {
        kept.add(entity);
    }

    private void unit(Row row, Sink sink) {
        String siren = row.get("siren");
        if (siren == null || !SIREN.matcher(siren).matches()) {
            sink.reject(row, "siren", siren, "not nine digits");
        } else if (person(row) || "N".equals(row.get("statutDiffusionUniteLegale")) || !inside(siren, row)) {
            sink.leaveOut();
        } else if (!kept.add(siren)) {
            sink.reject(row, "siren", siren, "this unit came before in the same file");
        } else {
            sink.stage("fr-siren-" + siren, ENTERPRISE, units.read(siren, row, sink));
        }
    }

    private static boolean person(Row row) {
        return NATURAL_PERSON.equals(row.get("categorieJuridiqueUniteLegale"))
                || (row.get("denominationUniteLegale") == null && row.get("nomUniteLegale") != null);
    }

    private boolean inside(String siren, Row row) {
        return perimeter.admits("FR", Masking.get(row, "categorieJuridiqueUniteLegale"), Units.flag(row))
                || wanted.has(siren);
    }

    private void establishment(Row row, Sink sink) {
        String siret = row.get("siret");
        if (siret == null || !SIRET.matcher(siret).matches()) {
            sink.reject(row, "siret", siret, "not fourteen digits");
            return;
        }
        String siren = siret.substring(0, 9);
        if (!siren.equals(row.get("siren"))) {
            sink.reject(row, "siren", row.get("siren"), "not the first nine digits of the SIRET " + siret);
        } else if (!kept.has(siren)) {
            sink.orphan();
        } else {
            sink.stage("fr-siren-" + siren, PLACE, places.read(siret, row, sink));
        }
    }

    @Override
    public List<Bundle> assemble(List<String> enterprises, Parts parts) {
        Map<String, List<Part>> byUnit = parts.of(enterprises).stream().collect(Collectors.groupingBy(Part::entity));
        return enterprises.stream()
                .map(id -> bundle(id, byUnit.getOrDefault(id, List.of())))
                .toList();
    }

    private static Bundle bundle(String id, List<Part> parts) {
        Unit unit = parts.stream()
                .filter(part -> part.kind() == ENTERPRISE)
                .findFirst()
                .orElseThrow()
                .read(Unit.class);
        TreeMap<String, Establishment> places = new TreeMap<>();
        parts.stream()
                .filter(part -> part.kind() == PLACE)
                .map(part -> part.read(Place.class).establishment())
                .map(place -> unit.facts().masked() ? Places.masked(place) : place)
                .forEach(place -> places.put(place.id(), place));
        String seat = seat(unit, places.values());
        return new Bundle(id, facts(unit.facts(), seat, List.copyOf(places.values())), List.of());
    }

    /** The seat that the unit names, else the one flagged, else the only one. */
    private static @Nullable String seat(Unit unit, Collection<Establishment> places) {
        if (unit.seat() != null) {
            return unit.seat();
        }
        Predicate<Establishment> fits = places.size() == 1 ? place -> true : Establishment::seat;
        return places.stream().filter(fits).map(Establishment::id).findFirst().orElse(null);
    }

    private static Facts facts(Facts unit, @Nullable String seat, List<Establishment> places) {
        List<Establishment> marked =
                places.stream().map(place -> Places.seat(place, seat)).toList();
        Establishment at =
                marked.stream().filter(Establishment::seat).findFirst().orElse(null);
        return new Facts(
                unit.enterprise(),
                unit.country(),
                unit.status(),
                unit.startedOn(),
                unit.closedOn(),
                unit.names(),
                unit.identifiers(),
                unit.legalForm(),
                unit.essFlag(),
                unit.activities(),
                at == null ? null : at.address(),
                at == null ? null : at.position(),
                unit.headcount(),
                marked,
                null,
                null,
                unit.masked());
    }
}
