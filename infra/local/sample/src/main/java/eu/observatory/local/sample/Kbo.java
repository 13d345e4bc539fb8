package eu.observatory.local.sample;

import eu.observatory.local.sample.Unit.Defect;
import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The Belgian set: a full extract of the Crossroads Bank for Enterprises. */
final class Kbo implements Closeable {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private static final int MOST_SITES = 4;
    private static final int STRANGERS = 10_000;

    private final KboFiles files;
    private final Expected expected;

    Kbo(KboFiles files, Expected expected) {
        this.files = files;
        this.expected = expected;
    }

    /** A full extract; the first of a sample is number 1, a later one 2. */
    static Kbo full(Options options, Expected expected) throws IOException {
        KboFiles files = KboFiles.in(options.out().resolve("kbo"), "");
        meta(files, options.extractDate(), "full", options.drift() == 0 ? 1 : 2);
        return new Kbo(files, expected);
    }

    static void meta(KboFiles files, LocalDate extract, String type, int number) {
        files.meta
                .set("Variable", "SnapshotDate")
                .set("Value", DATE.format(extract))
                .end();
        files.meta
                .set("Variable", "ExtractTimestamp")
                .set("Value", DATE.format(extract) + " 06:00:00")
                .end();
        files.meta.set("Variable", "ExtractType").set("Value", type).end();
        files.meta
                .set("Variable", "ExtractNumber")
                .set("Value", String.valueOf(number))
                .end();
        files.meta.set("Variable", "Version").set("Value", "1.0.0").end();
    }

    void write(Unit unit) {
        expected.unit("kbo", unit);
        String number = unit.has(Defect.NUMBERLESS) ? "" : unit.enterpriseNumber();
        enterprise(unit, number);
        if (number.isEmpty()) {
            return;
        }
        if (!unit.person()) {
            denominations(unit, number);
            address(number, "REGO", unit, unit.seat());
            activity(number, "2008", unit.activity().nacebel(), "MAIN");
            activity(number, "2008", unit.secondActivity().nacebel(), "SECO");
            contact(unit, number);
        }
        for (int site = 0; site < unit.sites().size(); site++) {
            establishment(unit, site, number, unit.sites().get(site));
            expected.establishment("kbo", unit.kept(), true);
        }
        if (unit.has(Defect.STRANGER_ESTABLISHMENT)) {
            establishment(unit, MOST_SITES, Numbers.strangerEnterprise(unit.ordinal() % STRANGERS), unit.seat());
            expected.establishment("kbo", false, false);
        }
    }

    private void enterprise(Unit unit, String number) {
        files.enterprise
                .set("EnterpriseNumber", number)
                .set("Status", "AC")
                .set("JuridicalSituation", "000")
                .set("TypeOfEnterprise", unit.person() ? "1" : "2")
                .set("JuridicalForm", unit.form().code())
                .set("JuridicalFormCAC", unit.form().cac())
                .set("StartDate", DATE.format(unit.startedOn()))
                .end();
    }

    private void denominations(Unit unit, String number) {
        if (unit.has(Defect.NAMELESS)) {
            denomination(number, unit.language(), "001", "");
            return;
        }
        denomination(number, unit.language(), "001", unit.name());
        if (unit.contactable()) {
            denomination(number, unit.language(), "003", unit.name().toUpperCase(Locale.ROOT));
        }
    }

    private void denomination(String number, String language, String type, String name) {
        String code = String.valueOf(1 + List.of("fr", "nl", "de").indexOf(language));
        files.denomination
                .set("EntityNumber", number)
                .set("Language", code)
                .set("TypeOfDenomination", type)
                .set("Denomination", name)
                .end();
    }

    private void address(String number, String type, Unit unit, Place place) {
        files.address
                .set("EntityNumber", number)
                .set("TypeOfAddress", type)
                .set("Zipcode", postCode(unit, place))
                .set("MunicipalityNL", place.locality("nl"))
                .set("MunicipalityFR", place.locality("fr"))
                .set("StreetNL", street(place))
                .set("StreetFR", street(place))
                .set("HouseNumber", String.valueOf(place.number()))
                .end();
    }

    private static String postCode(Unit unit, Place place) {
        return unit.has(Defect.ODD_POST_CODE) ? "B-" + place.postCode() : place.postCode();
    }

    private static String street(Place place) {
        String type = place.streetType();
        return type.isEmpty()
                ? place.street()
                : switch (type) {
                            case "PL" -> "Place ";
                            case "AV" -> "Avenue ";
                            case "BD" -> "Boulevard ";
                            case "CHE" -> "Chemin ";
                            case "IMP" -> "Impasse ";
                            case "QUAI" -> "Quai ";
                            default -> "Rue ";
                        }
                        + place.street();
    }

    private void activity(String number, String version, String code, String classification) {
        files.activity
                .set("EntityNumber", number)
                .set("ActivityGroup", "003")
                .set("NaceVersion", version)
                .set("NaceCode", code)
                .set("Classification", classification)
                .end();
    }

    private void contact(Unit unit, String number) {
        if (!unit.contactable()) {
            return;
        }
        contact(number, "EMAIL", unit.email());
        contact(number, "WEB", unit.website());
    }

    private void contact(String number, String type, String value) {
        files.contact
                .set("EntityNumber", number)
                .set("EntityContact", "ENT")
                .set("ContactType", type)
                .set("Value", value)
                .end();
    }

    private void establishment(Unit unit, int nth, String enterprise, Place site) {
        String number = Numbers.establishment(unit.ordinal() * (MOST_SITES + 1) + nth);
        files.establishment
                .set("EstablishmentNumber", number)
                .set("StartDate", DATE.format(unit.startedOn()))
                .set("EnterpriseNumber", enterprise)
                .end();
        if (!unit.person()) {
            address(number, "BAET", unit, site);
            activity(number, "2008", unit.activity().nacebel(), "MAIN");
        }
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
