package eu.observatory.registry.imports.kbo;

import eu.observatory.registry.imports.file.Document;
import eu.observatory.registry.imports.file.Header;
import eu.observatory.registry.imports.file.Layout;
import eu.observatory.registry.imports.file.WrongFile;
import eu.observatory.registry.imports.format.Listing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The documents of a set as the KBO names them, and lists that widen the perimeter. */
record KboFiles(Map<Layout, Document> documents, List<Document> lists) {

    static KboFiles of(List<Document> documents, Listing listing) {
        Map<Layout, List<Document>> found = new HashMap<>();
        List<Document> lists = new ArrayList<>();
        for (Document document : documents) {
            Optional<Layout> layout = Stream.of(KboLayouts.MANDATORY, KboLayouts.READ_IF_THERE, KboLayouts.LEFT_ALONE)
                    .flatMap(List::stream)
                    .filter(known -> known.names(document))
                    .findFirst();
            if (layout.isPresent()) {
                found.computeIfAbsent(layout.get(), any -> new ArrayList<>()).add(document);
            } else if (listing.isList(document)) {
                lists.add(document);
            } else {
                throw new WrongFile(document.label(), "a file of the KBO's full extract or a list", "another file");
            }
        }
        Map<Layout, Document> chosen = new HashMap<>();
        KboLayouts.MANDATORY.forEach(layout ->
                chosen.put(layout, WrongFile.only(found.getOrDefault(layout, List.of()), layout)));
        KboLayouts.READ_IF_THERE.stream()
                .filter(found::containsKey)
                .forEach(layout -> chosen.put(layout, WrongFile.only(found.getOrDefault(layout, List.of()), layout)));
        chosen.forEach((layout, document) -> Header.of(document, layout));
        KboFiles files = new KboFiles(chosen, lists);
        files.meta().require("full");
        return files;
    }

    Meta meta() {
        return Meta.of(documents.get(KboLayouts.META));
    }
}
