package eu.observatory.registry.imports.sirene;

import eu.observatory.registry.imports.file.Layout;

/** The two stock files; every vintage has these columns, whatever else it has or lacks. */
final class SireneLayouts {

    static final Layout UNITS = Layout.of(
            "StockUniteLegale.csv",
            "StockUniteLegale(?!Historique)[^/]*\\.csv",
            "siren",
            "statutDiffusionUniteLegale",
            "etatAdministratifUniteLegale",
            "denominationUniteLegale",
            "categorieJuridiqueUniteLegale",
            "activitePrincipaleUniteLegale",
            "nicSiegeUniteLegale");

    static final Layout ESTABLISHMENTS = Layout.of(
            "StockEtablissement.csv",
            "StockEtablissement(?!Historique|LiensSuccession)[^/]*\\.csv",
            "siren",
            "siret",
            "statutDiffusionEtablissement",
            "etablissementSiege",
            "codePostalEtablissement",
            "codeCommuneEtablissement",
            "etatAdministratifEtablissement",
            "activitePrincipaleEtablissement");

    private SireneLayouts() {}
}
