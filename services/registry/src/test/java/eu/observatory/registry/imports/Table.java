package eu.observatory.registry.imports;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A CSV file in the making: rows given by column names under an official header, the other columns blank. */
public final class Table {

    /** Columns of the stock of units, 2026 vintage. */
    public static final String UNITS = """
            siren,statutDiffusionUniteLegale,unitePurgeeUniteLegale,dateCreationUniteLegale,sigleUniteLegale,\
            sexeUniteLegale,prenom1UniteLegale,identifiantAssociationUniteLegale,trancheEffectifsUniteLegale,\
            anneeEffectifsUniteLegale,dateDebut,etatAdministratifUniteLegale,nomUniteLegale,denominationUniteLegale,\
            denominationUsuelle1UniteLegale,categorieJuridiqueUniteLegale,activitePrincipaleUniteLegale,\
            nomenclatureActivitePrincipaleUniteLegale,nicSiegeUniteLegale,economieSocialeSolidaireUniteLegale,\
            activitePrincipaleNAF25UniteLegale""";

    /** Columns of the stock of establishments before coordinates and NAF 2025 came in. */
    public static final String OLD_ESTABLISHMENTS = """
            siren,nic,siret,statutDiffusionEtablissement,dateCreationEtablissement,etablissementSiege,\
            numeroVoieEtablissement,typeVoieEtablissement,libelleVoieEtablissement,codePostalEtablissement,\
            libelleCommuneEtablissement,codeCommuneEtablissement,codePaysEtrangerEtablissement,\
            etatAdministratifEtablissement,enseigne1Etablissement,denominationUsuelleEtablissement,\
            activitePrincipaleEtablissement,nomenclatureActivitePrincipaleEtablissement""";

    public static final String ESTABLISHMENTS = OLD_ESTABLISHMENTS
            + ",coordonneeLambertAbscisseEtablissement,coordonneeLambertOrdonneeEtablissement,"
            + "activitePrincipaleNAF25Etablissement";

    private final List<String> columns;
    private final StringBuilder text;

    public Table(String header) {
        columns = Arrays.asList(header.split(","));
        text = new StringBuilder(header).append('\n');
    }

    /** Adds a row from column, value, column, value ... */
    public Table row(String... cells) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            if (!columns.contains(cells[i])) {
                throw new IllegalArgumentException(cells[i]);
            }
            values.put(cells[i], cells[i + 1]);
        }
        return line(columns.stream()
                .map(column -> '"' + values.getOrDefault(column, "").replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",")));
    }

    public Table line(String line) {
        text.append(line).append('\n');
        return this;
    }

    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A number with the check digit that makes it pass Luhn. */
    public static String luhn(String digits) {
        for (char check = '0'; check <= '9'; check++) {
            String whole = digits + check;
            int sum = 0;
            for (int i = 0; i < whole.length(); i++) {
                int weighted = (whole.charAt(whole.length() - 1 - i) - '0') * (i % 2 + 1);
                sum += weighted / 10 + weighted % 10;
            }
            if (sum % 10 == 0) {
                return whole;
            }
        }
        throw new IllegalArgumentException(digits);
    }

    /** The real files beside the checkout, where they are. */
    public static Path realFiles() {
        Path docs = Path.of(System.getProperty("observatory.docs", "../../docs"));
        return docs.toAbsolutePath()
                .normalize()
                .getParent()
                .resolveSibling("shared")
                .resolve("data");
    }

    public static byte[] real(String file) {
        try {
            return Files.readAllBytes(realFiles().resolve(file));
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
