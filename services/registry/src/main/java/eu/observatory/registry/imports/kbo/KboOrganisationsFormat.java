package eu.observatory.registry.imports.kbo;

import eu.observatory.registry.imports.file.Document;
import eu.observatory.registry.imports.format.Format;
import eu.observatory.registry.imports.format.Kept;
import eu.observatory.registry.imports.format.Listing;
import eu.observatory.registry.imports.format.Order;
import eu.observatory.registry.imports.format.Reading;
import eu.observatory.registry.imports.organisation.PublicBodies;
import eu.observatory.registry.recognition.Perimeter;
import eu.observatory.registry.territory.Gazetteer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The public bodies of the KBO, out of the same files as its enterprises. */
@Component
class KboOrganisationsFormat implements Format {

    private final PublicBodies bodies;
    private final Gazetteer gazetteer;
    private final Listing listing;

    KboOrganisationsFormat(Perimeter perimeter, Gazetteer gazetteer, Listing listing) {
        this.bodies = new PublicBodies(perimeter);
        this.gazetteer = gazetteer;
        this.listing = listing;
    }

    @Override
    public String name() {
        return "kbo-organisations";
    }

    @Override
    public String territory() {
        return "BE";
    }

    @Override
    public String licence() {
        return "KBO open data";
    }

    @Override
    public boolean datesItself() {
        return true;
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
    public Optional<LocalDate> extractDate(List<Document> documents) {
        return KboFiles.of(documents, listing).meta().snapshot();
    }

    @Override
    public Reading plan(Order order, List<Document> documents) {
        return bodies.reading(new KboReading(
                new Enterprises(bodies, new Kept()), new Addresses(gazetteer), KboFiles.of(documents, listing)));
    }
}
