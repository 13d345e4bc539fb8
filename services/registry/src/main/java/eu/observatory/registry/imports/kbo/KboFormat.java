package eu.observatory.registry.imports.kbo;

import eu.observatory.registry.imports.file.Document;
import eu.observatory.registry.imports.format.Format;
import eu.observatory.registry.imports.format.Kept;
import eu.observatory.registry.imports.format.Listing;
import eu.observatory.registry.imports.format.Order;
import eu.observatory.registry.imports.format.Reading;
import eu.observatory.registry.imports.format.Wanted;
import eu.observatory.registry.recognition.Perimeter;
import eu.observatory.registry.territory.Gazetteer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** KBO: the full extract of the Belgian open data. */
@Component
class KboFormat implements Format {

    private final Perimeter perimeter;
    private final Gazetteer gazetteer;
    private final Listing listing;
    private final Wanted wanted;

    KboFormat(Perimeter perimeter, Gazetteer gazetteer, Listing listing, Wanted wanted) {
        this.perimeter = perimeter;
        this.gazetteer = gazetteer;
        this.listing = listing;
        this.wanted = wanted;
    }

    @Override
    public String name() {
        return "kbo";
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
    public Optional<LocalDate> extractDate(List<Document> documents) {
        return KboFiles.of(documents, listing).snapshot();
    }

    @Override
    public Reading plan(Order order, List<Document> documents) {
        KboFiles files = KboFiles.of(documents, listing);
        Kept numbers = wanted.before(order.dataset(), "BE", Numbers.ENTERPRISE);
        listing.named(files.lists(), id -> {
            if (id.startsWith(Numbers.ENTERPRISE)) {
                numbers.add(id);
            }
        });
        return new KboReading(new Enterprises(perimeter, numbers), new Addresses(gazetteer), files);
    }
}
