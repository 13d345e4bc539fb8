package eu.observatory.registry.imports.kbo;

import eu.observatory.registry.enterprise.Said;
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

/** KBO: the full extract of the Belgian open data, and its updates. */
@Component
class KboFormat implements Format {

    private final Perimeter perimeter;
    private final Gazetteer gazetteer;
    private final Listing listing;
    private final Wanted wanted;
    private final Said said;

    KboFormat(Perimeter perimeter, Gazetteer gazetteer, Listing listing, Wanted wanted, Said said) {
        this.perimeter = perimeter;
        this.gazetteer = gazetteer;
        this.listing = listing;
        this.wanted = wanted;
        this.said = said;
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
        Meta meta = KboUpdate.isOne(documents)
                ? KboUpdate.of(documents).meta()
                : KboFiles.of(documents, listing).meta();
        return meta.snapshot();
    }

    @Override
    public Reading plan(Order order, List<Document> documents) {
        Kept numbers = wanted.before(order.dataset(), "BE", Numbers.ENTERPRISE);
        Enterprises enterprises = new Enterprises(perimeter, numbers);
        Addresses addresses = new Addresses(gazetteer);
        if (KboUpdate.isOne(documents)) {
            return new KboUpdateReading(enterprises, addresses, numbers, said, order, KboUpdate.of(documents));
        }
        KboFiles files = KboFiles.of(documents, listing);
        listing.named(files.lists(), id -> {
            if (id.startsWith(Numbers.ENTERPRISE)) {
                numbers.add(id);
            }
        });
        return new KboReading(enterprises, addresses, files);
    }
}
