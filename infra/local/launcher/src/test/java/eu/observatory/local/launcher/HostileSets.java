package eu.observatory.local.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Official files whose every free text is meant to break out of what shows it. */
record HostileSets(Path folder) {

    /** Stands before each hostile name, so that a search finds them all. */
    static final String WORD = "Vecteur";

    private static final String UNITS =
            "siren,statutDiffusionUniteLegale,etatAdministratifUniteLegale,denominationUniteLegale,sigleUniteLegale,"
                    + "denominationUsuelle1UniteLegale,categorieJuridiqueUniteLegale,activitePrincipaleUniteLegale,"
                    + "nomenclatureActivitePrincipaleUniteLegale,nicSiegeUniteLegale,nomUniteLegale,prenom1UniteLegale";
    private static final String PLACES =
            "siren,nic,siret,statutDiffusionEtablissement,etablissementSiege,libelleVoieEtablissement,"
                    + "codePostalEtablissement,libelleCommuneEtablissement,codeCommuneEtablissement,"
                    + "etatAdministratifEtablissement,activitePrincipaleEtablissement,enseigne1Etablissement";
    private static final String PROFILES =
            "identifier,scheme,skills,equipment,affiliations,language,presentation_fr,presentation_nl,activities_fr,"
                    + "equipment_fr,skills_fr,references_fr,website,email,phone";
    private static final String ORGANISATIONS =
            "scheme,identifier,kinds,name_fr,name_nl,short,street,locality,website,email";
    private static final String LISTED = "identifier,scheme,name,valid_from,valid_to,evidence";

    static List<String> names() {
        return Vectors.SCRIPTS.stream().map(vector -> WORD + " " + vector).toList();
    }

    static String siren(int number) {
        return luhn("0088" + "%04d".formatted(number));
    }

    /** @param turned whether each text has gone to the next unit, so that the history shows them, too */
    List<Path> sirene(boolean turned) throws IOException {
        Sheet units = unitsOf();
        Sheet places = placesOf();
        List<String> names = names();
        IntStream.range(0, names.size())
                .forEach(i -> unit(units, places, i, names.get((i + (turned ? 1 : 0)) % names.size())));
        for (int i = 0; i < Vectors.FORMULAS.size(); i++) {
            unit(units, places, 500 + i, Vectors.FORMULAS.get(i));
        }
        unit(units, places, 600, names.get(1)); // twice the same: shown as possible duplicates
        return List.of(units.write(folder), places.write(folder));
    }

    List<Path> profiles() throws IOException {
        Sheet profiles = new Sheet("profiles.csv", PROFILES);
        List<String> names = names();
        for (int i = 0; i < names.size(); i++) {
            String text = names.get(i);
            profiles.row(
                    "identifier",
                    siren(i),
                    "scheme",
                    "fr-siren",
                    "skills",
                    text,
                    "language",
                    "fr",
                    "affiliations",
                    "fr-siren-" + siren(700 + i),
                    "presentation_fr",
                    text,
                    "presentation_nl",
                    text,
                    "activities_fr",
                    text,
                    "equipment_fr",
                    text,
                    "skills_fr",
                    text,
                    "references_fr",
                    text,
                    "website",
                    i % 2 == 0 ? "javascript:canary()" : "https://evil.example/?javascript:canary()",
                    "email",
                    "x'onfocus=canary()?bcc=a@evil.example",
                    "phone",
                    "+33 1 00 00 00 00");
        }
        return List.of(profiles.write(folder));
    }

    List<Path> organisations() throws IOException {
        Sheet organisations = new Sheet("organisations.csv", ORGANISATIONS);
        List<String> names = names();
        for (int i = 0; i < names.size(); i++) {
            String text = names.get(i);
            organisations.row(
                    "scheme",
                    "fr-siren",
                    "identifier",
                    siren(700 + i),
                    "kinds",
                    "federation",
                    "name_fr",
                    text,
                    "name_nl",
                    text,
                    "short",
                    text,
                    "street",
                    text,
                    "locality",
                    text,
                    "website",
                    "javascript:canary()",
                    "email",
                    text);
        }
        return List.of(organisations.write(folder));
    }

    List<Path> list() throws IOException {
        Sheet list = new Sheet("list.csv", LISTED);
        List<String> names = names();
        for (int i = 0; i < names.size(); i++) {
            list.row("identifier", siren(i), "scheme", "fr-siren", "name", names.get(i), "evidence", names.get(i));
        }
        return List.of(list.write(folder));
    }

    Sheet unitsOf() {
        return new Sheet("StockUniteLegale.csv", UNITS);
    }

    Sheet placesOf() {
        return new Sheet("StockEtablissement.csv", PLACES);
    }

    private static void unit(Sheet units, Sheet places, int number, String text) {
        unit(units, places, number, "O", text);
    }

    /** @param standing {@code O}, or {@code P} for one that is only partly shown */
    static void unit(Sheet units, Sheet places, int number, String standing, String text) {
        String siren = siren(number);
        String siret = luhn(siren + "0001");
        units.row(
                "siren",
                siren,
                "statutDiffusionUniteLegale",
                standing,
                "etatAdministratifUniteLegale",
                "A",
                "denominationUniteLegale",
                text,
                "sigleUniteLegale",
                text + " sigle",
                "categorieJuridiqueUniteLegale",
                "9220",
                "activitePrincipaleUniteLegale",
                "43.32A",
                "nomenclatureActivitePrincipaleUniteLegale",
                "NAFRev2",
                "nicSiegeUniteLegale",
                siret.substring(9));
        places.row(
                "siren",
                siren,
                "nic",
                siret.substring(9),
                "siret",
                siret,
                "statutDiffusionEtablissement",
                standing,
                "etablissementSiege",
                "true",
                "libelleVoieEtablissement",
                text,
                "codePostalEtablissement",
                "62500",
                "libelleCommuneEtablissement",
                text,
                "codeCommuneEtablissement",
                "62765",
                "etatAdministratifEtablissement",
                "A",
                "activitePrincipaleEtablissement",
                "43.32A",
                "enseigne1Etablissement",
                text);
    }

    /** With the check digit that SIREN and SIRET have. */
    static String luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weighted = (digits.charAt(digits.length() - 1 - i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += weighted / 10 + weighted % 10;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
