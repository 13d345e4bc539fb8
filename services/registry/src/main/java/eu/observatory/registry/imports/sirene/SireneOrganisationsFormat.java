package eu.observatory.registry.imports.sirene;

import eu.observatory.registry.imports.file.Document;
import eu.observatory.registry.imports.format.Format;
import eu.observatory.registry.imports.format.Kept;
import eu.observatory.registry.imports.format.Listing;
import eu.observatory.registry.imports.format.Order;
import eu.observatory.registry.imports.format.Reading;
import eu.observatory.registry.imports.organisation.PublicBodies;
import eu.observatory.registry.recognition.Perimeter;
import java.util.List;
import org.springframework.stereotype.Component;

/** The public bodies of SIRENE, out of the same files as its enterprises. */
@Component
class SireneOrganisationsFormat implements Format {

    private final PublicBodies bodies;
    private final Listing listing;

    SireneOrganisationsFormat(Perimeter perimeter, Listing listing) {
        this.bodies = new PublicBodies(perimeter);
        this.listing = listing;
    }

    @Override
    public String name() {
        return "sirene-organisations";
    }

    @Override
    public String territory() {
        return "FR";
    }

    @Override
    public String licence() {
        return "etalab-2.0";
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
        return bodies.reading(new SireneReading(bodies, new Kept(), SireneFiles.of(documents, listing)));
    }
}
