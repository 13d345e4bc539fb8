package eu.observatory.local.sample;

import eu.observatory.local.sample.Unit.Defect;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Two official lists: approved insertion enterprises of France, and recognition by principles in Belgium. */
final class Lists implements Closeable {

    private static final String WHEN = "2025-12-15T08:00:00.000Z";

    private final CsvFile insertion;
    private final CsvFile principles;
    private final Expected expected;

    Lists(Path directory, Expected expected) throws IOException {
        this.insertion = new CsvFile(
                directory.resolve("insertion-fr.csv"),
                false,
                columns(
                        "siret,siren,nic,kind,name,brand,legal_form,naf,address,post_code,city,department,lat,lon,website,"
                                + "api_entreprise_employees,source,created_at,updated_at,slug"));
        this.principles = new CsvFile(
                directory.resolve("principles-be.csv"),
                false,
                columns("identifier,scheme,name,valid_from,valid_to,evidence"));
        this.expected = expected;
    }

    private static List<String> columns(String text) {
        return List.of(text.split(","));
    }

    void write(Unit unit) {
        if (!unit.listed() || unit.has(Defect.NUMBERLESS)) {
            return;
        }
        if (unit.french()) {
            insertion(unit);
            expected.listed("insertion-fr");
        } else {
            principle(unit);
            expected.listed("principles-be");
        }
    }

    private void insertion(Unit unit) {
        Place seat = unit.seat();
        insertion
                .set("siret", unit.siren() + unit.nic(0))
                .set("siren", unit.siren())
                .set("nic", unit.nic(0))
                .set("kind", unit.form().listKind())
                .set("name", Names.capitals(unit.name()))
                .set("brand", unit.name())
                .set("legal_form", unit.form().code().startsWith("92") ? "Association" : "SARL")
                .set("naf", unit.activity().naf().replace(".", ""))
                .set("address", seat.number() + " " + seat.streetType() + " " + seat.street())
                .set("post_code", seat.postCode())
                .set("city", seat.commune().french())
                .set(
                        "department",
                        seat.commune().overseas()
                                ? "972"
                                : seat.commune().code().substring(0, 2))
                .set("lat", String.format(Locale.ROOT, "%.6f", seat.lat()))
                .set("lon", String.format(Locale.ROOT, "%.6f", seat.lon()))
                .set("website", unit.contactable() ? unit.website() : "")
                .set("source", "ASP")
                .set("created_at", WHEN)
                .set("updated_at", WHEN)
                .set("slug", Names.slug(unit.name()))
                .end();
    }

    /** One in eight recognitions has ended, but none that alone keeps its enterprise in the perimeter. */
    private void principle(Unit unit) {
        boolean ended = unit.ordinal() % 8 == 0 && unit.form().fate() == Form.Fate.KEPT;
        principles
                .set("identifier", unit.enterpriseNumber())
                .set("scheme", "be-kbo")
                .set("name", unit.name())
                .set("valid_from", "2021-01-01")
                .set("valid_to", ended ? "2024-12-31" : "")
                .set("evidence", "agrément " + (1_000 + unit.ordinal()))
                .end();
    }

    @Override
    public void close() throws IOException {
        try (insertion;
                principles) {
            // closing is all there is to do
        }
    }
}
