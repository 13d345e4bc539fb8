package eu.observatory.registry.imports.list;

import eu.observatory.registry.imports.file.Document;
import eu.observatory.registry.imports.file.Header;
import eu.observatory.registry.imports.file.WrongFile;
import eu.observatory.registry.imports.format.Format;
import eu.observatory.registry.imports.format.Order;
import eu.observatory.registry.imports.format.Reading;
import eu.observatory.registry.recognition.Lens;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A list: assertions under a lens, by a definition. Other documents of the set are left to other jobs. */
@Component
class ListFormat implements Format {

    private final ListDefinitions definitions = ListDefinitions.load();

    @Override
    public String name() {
        return "list";
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
        return false;
    }

    @Override
    public Optional<String> problem(Order order) {
        String name = order.list() == null ? "generic" : order.list();
        Optional<ListDefinition> list = definitions.named(name);
        if (list.isEmpty()) {
            return Optional.of("list must be one of "
                    + String.join(
                            ", ",
                            definitions.all().stream().map(ListDefinition::name).toList()));
        }
        ListDefinition defined = list.get();
        boolean complete = either(defined.lens(), order.lens()) != null
                && either(defined.authority(), order.authority()) != null
                && either(defined.rule(), order.rule()) != null;
        return complete ? Optional.empty() : Optional.of("lens, authority and rule are needed with the list " + name);
    }

    @Override
    public Reading plan(Order order, List<Document> documents) {
        ListDefinition list = definitions
                .named(order.list() == null ? "generic" : order.list())
                .orElseThrow(() -> new WrongFile("set", "a known list", String.valueOf(order.list())));
        List<Document> fitting = documents.stream()
                .filter(document ->
                        definitions.fitting(document).filter(list::equals).isPresent())
                .toList();
        if (fitting.isEmpty() && documents.size() == 1) {
            Header.of(documents.getFirst(), list.layout());
        }
        Document document = WrongFile.only(fitting, list.layout());
        Listings listings = new Listings(
                lens(needed(list.lens(), order.lens())),
                needed(list.authority(), order.authority()),
                needed(list.rule(), order.rule()),
                order.dataset(),
                order.extractDate(),
                list.completes() != null);
        return new ListReading(list, listings, document);
    }

    private static @Nullable String either(@Nullable String defined, @Nullable String ordered) {
        return defined != null ? defined : ordered;
    }

    private static String needed(@Nullable String defined, @Nullable String ordered) {
        String value = either(defined, ordered);
        if (value == null) {
            throw new WrongFile("job", "lens, authority and rule", "none");
        }
        return value;
    }

    private static Lens lens(String name) {
        return Lens.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
