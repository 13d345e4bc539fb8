package eu.observatory.local.sample;

import java.util.List;

/** The columns of the two SIRENE stock files, as INSEE has published them since March 2024 (54 for establishments). */
final class SireneLayout {

    static final List<String> UNITS = columns("""
            siren,statutDiffusionUniteLegale,unitePurgeeUniteLegale,dateCreationUniteLegale,sigleUniteLegale,\
            sexeUniteLegale,prenom1UniteLegale,prenom2UniteLegale,prenom3UniteLegale,prenom4UniteLegale,\
            prenomUsuelUniteLegale,pseudonymeUniteLegale,identifiantAssociationUniteLegale,\
            trancheEffectifsUniteLegale,anneeEffectifsUniteLegale,dateDernierTraitementUniteLegale,\
            nombrePeriodesUniteLegale,categorieEntreprise,anneeCategorieEntreprise,dateDebut,\
            etatAdministratifUniteLegale,nomUniteLegale,nomUsageUniteLegale,denominationUniteLegale,\
            denominationUsuelle1UniteLegale,denominationUsuelle2UniteLegale,denominationUsuelle3UniteLegale,\
            categorieJuridiqueUniteLegale,activitePrincipaleUniteLegale,\
            nomenclatureActivitePrincipaleUniteLegale,nicSiegeUniteLegale,economieSocialeSolidaireUniteLegale,\
            societeMissionUniteLegale,caractereEmployeurUniteLegale,activitePrincipaleNAF25UniteLegale""");

    static final List<String> ESTABLISHMENTS = columns("""
            siren,nic,siret,statutDiffusionEtablissement,dateCreationEtablissement,\
            trancheEffectifsEtablissement,anneeEffectifsEtablissement,\
            activitePrincipaleRegistreMetiersEtablissement,dateDernierTraitementEtablissement,\
            etablissementSiege,nombrePeriodesEtablissement,complementAdresseEtablissement,\
            numeroVoieEtablissement,indiceRepetitionEtablissement,dernierNumeroVoieEtablissement,\
            indiceRepetitionDernierNumeroVoieEtablissement,typeVoieEtablissement,libelleVoieEtablissement,\
            codePostalEtablissement,libelleCommuneEtablissement,libelleCommuneEtrangerEtablissement,\
            distributionSpecialeEtablissement,codeCommuneEtablissement,codeCedexEtablissement,\
            libelleCedexEtablissement,codePaysEtrangerEtablissement,libellePaysEtrangerEtablissement,\
            identifiantAdresseEtablissement,coordonneeLambertAbscisseEtablissement,\
            coordonneeLambertOrdonneeEtablissement,complementAdresse2Etablissement,numeroVoie2Etablissement,\
            indiceRepetition2Etablissement,typeVoie2Etablissement,libelleVoie2Etablissement,\
            codePostal2Etablissement,libelleCommune2Etablissement,libelleCommuneEtranger2Etablissement,\
            distributionSpeciale2Etablissement,codeCommune2Etablissement,codeCedex2Etablissement,\
            libelleCedex2Etablissement,codePaysEtranger2Etablissement,libellePaysEtranger2Etablissement,\
            dateDebut,etatAdministratifEtablissement,enseigne1Etablissement,enseigne2Etablissement,\
            enseigne3Etablissement,denominationUsuelleEtablissement,activitePrincipaleEtablissement,\
            nomenclatureActivitePrincipaleEtablissement,caractereEmployeurEtablissement,\
            activitePrincipaleNAF25Etablissement""");

    private static List<String> columns(String text) {
        return List.of(text.split(","));
    }

    private SireneLayout() {}
}
