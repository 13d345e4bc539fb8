package eu.observatory.registry.imports.kbo;

import eu.observatory.registry.imports.file.Document;
import eu.observatory.registry.imports.file.Header;
import eu.observatory.registry.imports.file.Layout;
import eu.observatory.registry.imports.file.WrongFile;
import eu.observatory.registry.imports.format.Extract;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The documents of an update: for each file of a full extract one with the numbers whose rows go, and one with all rows that
 * these numbers have now.
 */
record KboUpdate(Map<Layout, Document> documents, Meta meta, Extract extract) {

    static boolean isOne(List<Document> documents) {
        return documents.stream()
                .anyMatch(document -> KboLayouts.CHANGED.stream()
                        .anyMatch(file -> file.deleted().names(document)
                                || file.inserted().names(document)));
    }

    static KboUpdate of(List<Document> documents) {
        Map<Layout, List<Document>> found = new HashMap<>();
        for (Document document : documents) {
            layouts()
                    .filter(layout -> layout.names(document))
                    .findFirst()
                    .ifPresentOrElse(
                            layout -> found.computeIfAbsent(layout, any -> new ArrayList<>())
                                    .add(document),
                            () -> {
                                throw new WrongFile(document.label(), "a file of a KBO update", "another file");
                            });
        }
        Map<Layout, Document> chosen = new HashMap<>();
        layouts()
                .filter(layout -> layout != KboLayouts.CODES)
                .filter(layout -> found.containsKey(layout) || needed(layout, found))
                .forEach(layout -> chosen.put(layout, WrongFile.only(found.getOrDefault(layout, List.of()), layout)));
        chosen.forEach((layout, document) -> Header.of(document, layout));
        Meta meta = Meta.of(chosen.get(KboLayouts.META));
        meta.require("update");
        Extract extract = meta.extract(true)
                .orElseThrow(() -> new WrongFile(Meta.FILE, "the ExtractNumber of the update", "none"));
        return new KboUpdate(chosen, meta, extract);
    }

    /** Contacts and branches may be absent, but not by half. */
    private static boolean needed(Layout layout, Map<Layout, List<Document>> found) {
        return layout == KboLayouts.META
                || KboLayouts.CHANGED.stream()
                        .filter(file -> file.deleted() == layout || file.inserted() == layout)
                        .anyMatch(file -> KboLayouts.MANDATORY.contains(file.full())
                                || found.containsKey(file.deleted())
                                || found.containsKey(file.inserted()));
    }

    private static Stream<Layout> layouts() {
        return Stream.concat(
                Stream.of(KboLayouts.META, KboLayouts.CODES),
                KboLayouts.CHANGED.stream().flatMap(file -> Stream.of(file.deleted(), file.inserted())));
    }
}
