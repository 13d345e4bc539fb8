package eu.observatory.registry.imports.organisation;

import eu.observatory.registry.imports.file.Document;
import eu.observatory.registry.imports.file.Header;
import eu.observatory.registry.imports.file.Layout;
import eu.observatory.registry.imports.file.WrongFile;
import eu.observatory.registry.imports.format.Format;
import eu.observatory.registry.imports.format.Order;
import eu.observatory.registry.imports.format.Reading;
import eu.observatory.registry.recognition.Perimeter;
import eu.observatory.registry.territory.Gazetteer;
import java.util.List;
import org.springframework.stereotype.Component;

/** A file of organisations: federations, training operators and whoever else no register tells by its legal form. */
@Component
class OrganisationFormat implements Format {

    static final Layout LAYOUT = Layout.of("organisations.csv", "[^/]*\\.csv", "scheme", "identifier", "kinds");

    private final Gazetteer gazetteer;
    private final Perimeter perimeter;

    OrganisationFormat(Gazetteer gazetteer, Perimeter perimeter) {
        this.gazetteer = gazetteer;
        this.perimeter = perimeter;
    }

    @Override
    public String name() {
        return "organisations";
    }

    @Override
    public String territory() {
        return "EU";
    }

    @Override
    public String licence() {
        return "unknown";
    }

    @Override
    public boolean base() {
        return true;
    }

    @Override
    public Kind kind() {
        return Kind.ORGANISATIONS;
    }

    @Override
    public Reading plan(Order order, List<Document> documents) {
        List<Document> fitting = documents.stream()
                .filter(document -> Header.fits(document, LAYOUT))
                .toList();
        if (fitting.isEmpty() && documents.size() == 1) {
            Header.of(documents.getFirst(), LAYOUT);
        }
        return new ListedOrganisations(new Rows(gazetteer, perimeter), WrongFile.only(fitting, LAYOUT));
    }
}
