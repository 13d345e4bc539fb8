package eu.observatory.registry.imports.kbo;

import eu.observatory.registry.enterprise.Address;
import eu.observatory.registry.imports.file.Row;
import eu.observatory.registry.imports.format.Cells;
import eu.observatory.registry.imports.format.Sink;
import eu.observatory.registry.territory.Gazetteer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the rows of {@code address.csv}, in the language of the place. */
final class Addresses {

    private static final String SEAT = "REGO";
    private static final String ESTABLISHMENT = "BAET";
    private static final String BRANCH = "OBAD";
    private static final String NO_NUMBER = "SN";

    private final Gazetteer gazetteer;

    Addresses(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The address of a seat or establishment, null where the row is another kind, abroad, or struck off. */
    @Nullable Address read(Row row, Sink sink) {
        String type = row.get("TypeOfAddress");
        if (!SEAT.equals(type) && !ESTABLISHMENT.equals(type) && !BRANCH.equals(type)) {
            return null;
        }
        if (row.get("DateStrikingOff") != null) {
            sink.warn(row, "DateStrikingOff", row.get("DateStrikingOff"), "address struck off by the KBO: left out");
            return null;
        }
        if (row.get("CountryFR") != null || row.get("CountryNL") != null) {
            return null; // abroad; the file has names of countries, no codes
        }
        String postCode = postCode(row, sink);
        boolean dutch = dutch(postCode);
        String locality = either(row, "Municipality", dutch);
        return locality == null && postCode == null
                ? null
                : new Address(street(row, dutch), postCode, locality, "BE", commune(row, postCode, sink));
    }

    private static @Nullable String postCode(Row row, Sink sink) {
        String code = row.get("Zipcode");
        if (code != null && !code.matches("[1-9]\\d{3}")) {
            sink.warn(row, "Zipcode", code, "no Belgian post code: left out");
            return null;
        }
        return code;
    }

    private @Nullable String commune(Row row, @Nullable String postCode, Sink sink) {
        if (postCode == null) {
            return null;
        }
        Optional<String> commune = gazetteer
                .communeOf("BE", postCode, row.get("MunicipalityFR"))
                .or(() -> gazetteer.communeOf("BE", postCode, row.get("MunicipalityNL")));
        if (commune.isEmpty()) {
            sink.warn(row, "MunicipalityFR", row.get("MunicipalityFR"), "no commune known for post code " + postCode);
        }
        return commune.orElse(null);
    }

    private static @Nullable String street(Row row, boolean dutch) {
        String street = either(row, "Street", dutch);
        String number = NO_NUMBER.equalsIgnoreCase(row.get("HouseNumber")) ? null : row.get("HouseNumber");
        String box = row.get("Box");
        return street == null ? null : Cells.join(street, number, box == null ? null : (dutch ? "bus " : "bte ") + box);
    }

    private static @Nullable String either(Row row, String column, boolean dutch) {
        String first = row.get(column + (dutch ? "NL" : "FR"));
        return first != null ? first : row.get(column + (dutch ? "FR" : "NL"));
    }

    /** Flanders by its post codes; Brussels and Wallonia are written in French. */
    private static boolean dutch(@Nullable String postCode) {
        if (postCode == null) {
            return false;
        }
        int code = Integer.parseInt(postCode);
        return (code >= 1500 && code < 4000) || code >= 8000;
    }
}
