package eu.observatory.registry.imports.sirene;

import eu.observatory.registry.imports.file.Document;
import eu.observatory.registry.imports.file.Header;
import eu.observatory.registry.imports.file.WrongFile;
import eu.observatory.registry.imports.format.Listing;
import java.util.ArrayList;
import java.util.List;

/** The documents of a set as SIRENE takes them: two stock files, and lists that widen the perimeter. */
record SireneFiles(Document units, Document establishments, List<Document> lists) {

    static SireneFiles of(List<Document> documents, Listing listing) {
        List<Document> units = new ArrayList<>();
        List<Document> establishments = new ArrayList<>();
        List<Document> lists = new ArrayList<>();
        for (Document document : documents) {
            if (SireneLayouts.UNITS.names(document)) {
                units.add(document);
            } else if (SireneLayouts.ESTABLISHMENTS.names(document)) {
                establishments.add(document);
            } else if (listing.isList(document)) {
                lists.add(document);
            } else {
                throw new WrongFile(
                        document.label(), "StockUniteLegale*.csv, StockEtablissement*.csv or a list", "another file");
            }
        }
        SireneFiles files = new SireneFiles(
                WrongFile.only(units, SireneLayouts.UNITS),
                WrongFile.only(establishments, SireneLayouts.ESTABLISHMENTS),
                lists);
        Header.of(files.units(), SireneLayouts.UNITS);
        Header.of(files.establishments(), SireneLayouts.ESTABLISHMENTS);
        return files;
    }
}
