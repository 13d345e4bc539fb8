package eu.observatory.local.sample;

import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of a KBO open data extract, with their columns as published. */
final class KboFiles implements Closeable {

    /** Names and columns; the first column is the number that a row is about. */
    static final Map<String, List<String>> COLUMNS = columns();

    final CsvFile meta;
    final CsvFile enterprise;
    final CsvFile denomination;
    final CsvFile address;
    final CsvFile activity;
    final CsvFile contact;
    final CsvFile establishment;
    private final CsvFile branch;

    private interface Opening {
        Writer open(String name) throws IOException;
    }

    private KboFiles(Opening opening) throws IOException {
        meta = new CsvFile(opening.open("meta"), true, List.of("Variable", "Value"));
        enterprise = file("enterprise", opening);
        denomination = file("denomination", opening);
        address = file("address", opening);
        activity = file("activity", opening);
        contact = file("contact", opening);
        establishment = file("establishment", opening);
        branch = file("branch", opening);
    }

    /** @param suffix of every name but that of {@code meta.csv} */
    static KboFiles in(Path directory, String suffix) throws IOException {
        return new KboFiles(
                name -> CsvFile.opened(directory.resolve(name + (name.equals("meta") ? "" : suffix) + ".csv")));
    }

    /** Files that nobody keeps but these writers, by name. */
    static KboFiles in(Map<String, StringWriter> writers) throws IOException {
        return new KboFiles(name -> writers.computeIfAbsent(name, any -> new StringWriter()));
    }

    private static CsvFile file(String name, Opening opening) throws IOException {
        return new CsvFile(opening.open(name), true, COLUMNS.getOrDefault(name, List.of()));
    }

    private static Map<String, List<String>> columns() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put(
                "enterprise",
                list(
                        "EnterpriseNumber,Status,JuridicalSituation,TypeOfEnterprise,JuridicalForm,JuridicalFormCAC,StartDate"));
        columns.put("denomination", list("EntityNumber,Language,TypeOfDenomination,Denomination"));
        columns.put(
                "address",
                list("EntityNumber,TypeOfAddress,CountryNL,CountryFR,Zipcode,MunicipalityNL,MunicipalityFR,StreetNL,"
                        + "StreetFR,HouseNumber,Box,ExtraAddressInfo,DateStrikingOff"));
        columns.put("activity", list("EntityNumber,ActivityGroup,NaceVersion,NaceCode,Classification"));
        columns.put("contact", list("EntityNumber,EntityContact,ContactType,Value"));
        columns.put("establishment", list("EstablishmentNumber,StartDate,EnterpriseNumber"));
        columns.put("branch", list("Id,StartDate,EnterpriseNumber"));
        return columns;
    }

    private static List<String> list(String columns) {
        return List.of(columns.split(","));
    }

    @Override
    public void close() throws IOException {
        try (meta;
                enterprise;
                denomination;
                address;
                activity;
                contact;
                establishment;
                branch) {
            // closing is all there is to do
        }
    }
}
