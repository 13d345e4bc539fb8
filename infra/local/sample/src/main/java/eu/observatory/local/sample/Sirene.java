package eu.observatory.local.sample;

import eu.observatory.local.sample.Unit.Defect;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** The French set: legal units and establishments. */
final class Sirene implements Closeable {

    private static final String MASK = "[ND]";
    private static final String HEADCOUNT_YEAR = "2024";

    private final CsvFile units;
    private final CsvFile establishments;
    private final Expected expected;
    private int strangers;

    Sirene(Path directory, Expected expected) throws IOException {
        this.units = new CsvFile(directory.resolve("StockUniteLegale.csv"), false, SireneLayout.UNITS);
        this.establishments =
                new CsvFile(directory.resolve("StockEtablissement.csv"), false, SireneLayout.ESTABLISHMENTS);
        this.expected = expected;
    }

    void write(Unit unit) {
        expected.unit("sirene", unit);
        if (unit.has(Defect.NUMBERLESS)) {
            legalUnit(unit, "", "");
            return;
        }
        legalUnit(unit, unit.siren(), unit.nic(0));
        for (int i = 0; i < unit.sites().size(); i++) {
            establishment(unit, unit.siren(), i);
            expected.establishment("sirene", unit.kept(), true);
        }
        if (unit.has(Defect.STRANGER_ESTABLISHMENT)) {
            establishment(unit, Numbers.strangerSiren(strangers++), 0);
            expected.establishment("sirene", false, false);
        }
    }

    private void legalUnit(Unit unit, String siren, String nic) {
        boolean masked = masked(unit);
        boolean association = unit.form().code().startsWith("92");
        units.set("siren", siren)
                .set("statutDiffusionUniteLegale", masked ? "P" : "O")
                .set("dateCreationUniteLegale", unit.startedOn().toString())
                .set("identifiantAssociationUniteLegale", association ? "W%09d".formatted(unit.ordinal()) : "")
                .set("trancheEffectifsUniteLegale", unit.band())
                .set("anneeEffectifsUniteLegale", unit.band().isEmpty() ? "" : HEADCOUNT_YEAR)
                .set("nombrePeriodesUniteLegale", "1")
                .set("dateDebut", unit.startedOn().toString())
                .set("etatAdministratifUniteLegale", unit.closed() ? "C" : "A")
                .set("nomUniteLegale", unit.person() ? MASK : "")
                .set("denominationUniteLegale", denomination(unit, masked))
                .set("categorieJuridiqueUniteLegale", unit.form().code())
                .set("activitePrincipaleUniteLegale", unit.activity().naf())
                .set("nomenclatureActivitePrincipaleUniteLegale", "NAFRev2")
                .set("nicSiegeUniteLegale", nic)
                .set("economieSocialeSolidaireUniteLegale", unit.form().flag())
                .set("caractereEmployeurUniteLegale", "NN".equals(unit.band()) ? "N" : "O")
                .set("activitePrincipaleNAF25UniteLegale", unit.activity().naf25())
                .end();
    }

    /** Natural persons are all masked, so that the sample makes up no person. */
    private static boolean masked(Unit unit) {
        return unit.person() || unit.has(Defect.MASKED);
    }

    private static String denomination(Unit unit, boolean masked) {
        return unit.person() ? "" : masked ? MASK : Names.capitals(unit.name());
    }

    private void establishment(Unit unit, String siren, int site) {
        Place place = unit.sites().get(site);
        boolean masked = masked(unit);
        String nic = Numbers.nic(siren, site + 1);
        establishments
                .set("siren", siren)
                .set("nic", nic)
                .set("siret", siren + nic)
                .set("statutDiffusionEtablissement", masked ? "P" : "O")
                .set("dateCreationEtablissement", unit.startedOn().toString())
                .set("etablissementSiege", site == 0 ? "true" : "false")
                .set("numeroVoieEtablissement", masked ? MASK : String.valueOf(place.number()))
                .set("typeVoieEtablissement", masked ? MASK : place.streetType())
                .set("libelleVoieEtablissement", masked ? MASK : Names.capitals(place.street()))
                .set("codePostalEtablissement", place.postCode())
                .set("libelleCommuneEtablissement", Names.capitals(place.locality("fr")))
                .set("codeCommuneEtablissement", place.code())
                .set("dateDebut", unit.startedOn().toString())
                .set("etatAdministratifEtablissement", unit.closed() ? "F" : "A")
                .set("enseigne1Etablissement", masked || site > 0 ? "" : unit.name())
                .set("activitePrincipaleEtablissement", activity(unit, site).naf())
                .set("nomenclatureActivitePrincipaleEtablissement", "NAFRev2")
                .set("caractereEmployeurEtablissement", "NN".equals(unit.band()) ? "N" : "O")
                .set(
                        "activitePrincipaleNAF25Etablissement",
                        activity(unit, site).naf25());
        position(place, masked);
        establishments.end();
    }

    private void position(Place place, boolean masked) {
        Lambert point = Lambert.of(place);
        String x = place.located() ? String.format(Locale.ROOT, "%.2f", point.x()) : "";
        String y = place.located() ? String.format(Locale.ROOT, "%.2f", point.y()) : "";
        establishments.set("coordonneeLambertAbscisseEtablissement", masked ? MASK : x);
        establishments.set("coordonneeLambertOrdonneeEtablissement", masked ? MASK : y);
    }

    private static Activity activity(Unit unit, int site) {
        return site == 0 ? unit.activity() : unit.secondActivity();
    }

    @Override
    public void close() throws IOException {
        try (units;
                establishments) {
            // closing is all there is to do
        }
    }
}
