package eu.observatory.registry.imports.sirene;

import eu.observatory.registry.enterprise.Facts;
import eu.observatory.registry.enterprise.Identifier;
import eu.observatory.registry.enterprise.LegalForm;
import eu.observatory.registry.enterprise.Name;
import eu.observatory.registry.enterprise.Status;
import eu.observatory.registry.imports.file.Row;
import eu.observatory.registry.imports.format.Cells;
import eu.observatory.registry.imports.format.CheckDigits;
import eu.observatory.registry.imports.format.Sink;
import eu.observatory.registry.recognition.Perimeter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a legal unit. */
final class Units {

    private static final List<String> USUAL_NAMES = List.of(
            "denominationUsuelle1UniteLegale", "denominationUsuelle2UniteLegale", "denominationUsuelle3UniteLegale");

    private final Perimeter perimeter;

    Units(Perimeter perimeter) {
        this.perimeter = perimeter;
    }

    Unit read(String siren, Row row, Sink sink) {
        Status status = status(row, sink);
        String seat = Masking.get(row, "nicSiegeUniteLegale");
        Facts facts = new Facts(
                "fr-siren-" + siren,
                "FR",
                status,
                Cells.date(row, "dateCreationUniteLegale", Cells.ISO, sink),
                status == Status.CLOSED ? closedOn(row, sink) : null,
                names(row),
                identifiers(siren, row, sink),
                legalForm(row, sink),
                flag(row),
                Nomenclature.of(row, "UniteLegale", sink),
                null,
                null,
                Bands.of(row, sink),
                List.of(),
                null,
                null,
                masked(row));
        return new Unit(
                facts, seat == null ? null : "fr-siret-" + siren + "0".repeat(Math.max(0, 5 - seat.length())) + seat);
    }

    /** The unit's own flag: O is yes, N is no, blank says nothing. */
    static @Nullable Boolean flag(Row row) {
        String flag = row.get("economieSocialeSolidaireUniteLegale");
        return "O".equals(flag) ? Boolean.TRUE : "N".equals(flag) ? Boolean.FALSE : null;
    }

    private static boolean masked(Row row) {
        return Masking.PARTIAL.equals(row.get("statutDiffusionUniteLegale"))
                || Masking.HIDDEN.equals(row.get("denominationUniteLegale"));
    }

    private static Status status(Row row, Sink sink) {
        String state = row.get("etatAdministratifUniteLegale");
        if (state != null && !state.equals("A") && !state.equals("C")) {
            sink.warn(row, "etatAdministratifUniteLegale", state, "neither A nor C: taken as active");
        }
        return "C".equals(state) ? Status.CLOSED : Status.ACTIVE;
    }

    /** The current period of a closed unit begins on the day it closed. */
    private static @Nullable LocalDate closedOn(Row row, Sink sink) {
        return Cells.date(row, "dateDebut", Cells.ISO, sink);
    }

    private static List<Name> names(Row row) {
        List<Name> names = new ArrayList<>();
        add(names, "legal", Masking.get(row, "denominationUniteLegale"));
        USUAL_NAMES.forEach(column -> add(names, "usual", Masking.get(row, column)));
        add(names, "short", Masking.get(row, "sigleUniteLegale"));
        return names;
    }

    private static void add(List<Name> names, String kind, @Nullable String value) {
        if (value != null && names.stream().noneMatch(name -> name.value().equals(value))) {
            names.add(new Name(kind, null, value));
        }
    }

    private static List<Identifier> identifiers(String siren, Row row, Sink sink) {
        List<Identifier> identifiers = new ArrayList<>(2);
        Identifier own = CheckDigits.french("fr-siren", siren);
        identifiers.add(own);
        if (own.check() == Identifier.Check.FAILED) {
            sink.warn(row, "siren", siren, "check digit does not agree");
        }
        String association = Masking.get(row, "identifiantAssociationUniteLegale");
        if (association != null && association.matches("W[0-9A-Z]{9}")) {
            identifiers.add(new Identifier("fr-rna", association, Identifier.Check.NONE));
        } else if (association != null) {
            sink.warn(row, "identifiantAssociationUniteLegale", association, "not W and nine characters");
        }
        return identifiers;
    }

    private @Nullable LegalForm legalForm(Row row, Sink sink) {
        String column = "categorieJuridiqueUniteLegale";
        String code = Cells.code(row, column, Masking.get(row, column), sink);
        return code == null
                ? null
                : new LegalForm("fr-cj", code, perimeter.family("fr-cj", code).orElse("other"));
    }
}
