package eu.observatory.registry.imports.sirene;

import eu.observatory.registry.enterprise.Address;
import eu.observatory.registry.enterprise.Establishment;
import eu.observatory.registry.enterprise.Identifier;
import eu.observatory.registry.enterprise.Status;
import eu.observatory.registry.imports.file.Row;
import eu.observatory.registry.imports.format.Cells;
import eu.observatory.registry.imports.format.CheckDigits;
import eu.observatory.registry.imports.format.Sink;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads an establishment. */
final class Places {

    private final Lambert lambert = new Lambert();

    Place read(String siret, Row row, Sink sink) {
        if (CheckDigits.french("fr-siret", siret).check() == Identifier.Check.FAILED) {
            sink.warn(row, "siret", siret, "check digits do not agree");
        }
        boolean masked = Masking.PARTIAL.equals(row.get("statutDiffusionEtablissement"));
        String commune = Masking.get(row, "codeCommuneEtablissement");
        return new Place(new Establishment(
                "fr-siret-" + siret,
                masked ? null : name(row),
                "true".equalsIgnoreCase(row.get("etablissementSiege")),
                "F".equals(row.get("etatAdministratifEtablissement")) ? Status.CLOSED : Status.ACTIVE,
                address(row, commune, masked, sink),
                masked ? null : lambert.of(row, commune, sink),
                Nomenclature.of(row, "Etablissement", sink)));
    }

    private static @Nullable String name(Row row) {
        String sign = Masking.get(row, "enseigne1Etablissement");
        return sign != null ? sign : Masking.get(row, "denominationUsuelleEtablissement");
    }

    private static @Nullable Address address(Row row, @Nullable String commune, boolean masked, Sink sink) {
        if (row.get("codePaysEtrangerEtablissement") != null) {
            return null; // the file names foreign countries by codes of its own
        }
        String locality = Masking.get(row, "libelleCommuneEtablissement");
        String postCode = masked ? null : Masking.get(row, "codePostalEtablissement");
        if (postCode != null && !postCode.matches("\\d{5}")) {
            sink.warn(row, "codePostalEtablissement", postCode, "not five digits: left out");
            postCode = null;
        }
        if (commune != null && !commune.matches("\\d[0-9AB]\\d{3}")) {
            sink.warn(row, "codeCommuneEtablissement", commune, "no INSEE code: left out");
            commune = null;
        }
        String street = masked ? null : street(row);
        return street == null && postCode == null && locality == null && commune == null
                ? null
                : new Address(street, postCode, locality, "FR", commune == null ? null : "fr-" + commune);
    }

    private static @Nullable String street(Row row) {
        return Cells.join(
                Masking.get(row, "numeroVoieEtablissement"),
                Masking.get(row, "indiceRepetitionEtablissement"),
                Masking.get(row, "typeVoieEtablissement"),
                Masking.get(row, "libelleVoieEtablissement"));
    }

    /** The same place without what a masked unit hides. */
    static Establishment masked(Establishment place) {
        Address address = place.address();
        return new Establishment(
                place.id(),
                null,
                place.seat(),
                place.status(),
                address == null
                        ? null
                        : new Address(null, null, address.locality(), address.country(), address.commune()),
                null,
                place.activities());
    }

    static Establishment seat(Establishment place, @Nullable String seat) {
        boolean isSeat = Objects.equals(place.id(), seat);
        return new Establishment(
                place.id(),
                place.name(),
                isSeat,
                place.status(),
                place.address(),
                place.position(),
                place.activities());
    }
}
