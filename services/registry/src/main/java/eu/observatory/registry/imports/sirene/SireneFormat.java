package eu.observatory.registry.imports.sirene;

import eu.observatory.registry.imports.file.Document;
import eu.observatory.registry.imports.format.Format;
import eu.observatory.registry.imports.format.Kept;
import eu.observatory.registry.imports.format.Listing;
import eu.observatory.registry.imports.format.Order;
import eu.observatory.registry.imports.format.Reading;
import eu.observatory.registry.imports.format.Wanted;
import eu.observatory.registry.recognition.Perimeter;
import java.util.List;
import org.springframework.stereotype.Component;

/** SIRENE: {@code StockUniteLegale} and {@code StockEtablissement}, columns found by name. */
@Component
class SireneFormat implements Format {

    private static final String IDS = "fr-siren-";

    private final Perimeter perimeter;
    private final Listing listing;
    private final Wanted wanted;

    SireneFormat(Perimeter perimeter, Listing listing, Wanted wanted) {
        this.perimeter = perimeter;
        this.listing = listing;
        this.wanted = wanted;
    }

    @Override
    public String name() {
        return "sirene";
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
    public Reading plan(Order order, List<Document> documents) {
        SireneFiles files = SireneFiles.of(documents, listing);
        Kept units = wanted.before(order.dataset(), "FR", IDS);
        listing.named(files.lists(), id -> {
            if (id.startsWith(IDS)) {
                units.add(id);
            }
        });
        return new SireneReading(perimeter, units, files);
    }
}
