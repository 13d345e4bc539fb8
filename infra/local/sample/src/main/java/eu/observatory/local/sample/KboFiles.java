package eu.observatory.local.sample;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The files of a KBO open data extract, with their columns as published. */
final class KboFiles implements Closeable {

    final CsvFile meta;
    final CsvFile enterprise;
    final CsvFile denomination;
    final CsvFile address;
    final CsvFile activity;
    final CsvFile contact;
    final CsvFile establishment;

    KboFiles(Path directory) throws IOException {
        meta = file(directory, "meta", "Variable,Value");
        enterprise = file(
                directory,
                "enterprise",
                "EnterpriseNumber,Status,JuridicalSituation,TypeOfEnterprise,JuridicalForm,JuridicalFormCAC,StartDate");
        denomination = file(directory, "denomination", "EntityNumber,Language,TypeOfDenomination,Denomination");
        address = file(
                directory,
                "address",
                "EntityNumber,TypeOfAddress,CountryNL,CountryFR,Zipcode,MunicipalityNL,MunicipalityFR,StreetNL,StreetFR,"
                        + "HouseNumber,Box,ExtraAddressInfo,DateStrikingOff");
        activity = file(directory, "activity", "EntityNumber,ActivityGroup,NaceVersion,NaceCode,Classification");
        contact = file(directory, "contact", "EntityNumber,EntityContact,ContactType,Value");
        establishment = file(directory, "establishment", "EstablishmentNumber,StartDate,EnterpriseNumber");
    }

    private static CsvFile file(Path directory, String name, String columns) throws IOException {
        return new CsvFile(directory.resolve(name + ".csv"), true, List.of(columns.split(",")));
    }

    @Override
    public void close() throws IOException {
        try (meta;
                enterprise;
                denomination;
                address;
                activity;
                contact;
                establishment) {
            // closing is all there is to do
        }
    }
}
