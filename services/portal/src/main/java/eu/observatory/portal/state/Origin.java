package eu.observatory.portal.state;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** The fields that one extract of one dataset gave. */
public record Origin(Provenance source, List<String> fields) {

    public static List<Origin> of(List<Provenance> provenance) {
        return provenance.stream()
                .collect(Collectors.groupingBy(
                        source -> new Provenance("", source.dataset(), source.extractDate(), source.licence()),
                        LinkedHashMap::new,
                        Collectors.mapping(Provenance::field, Collectors.toList())))
                .entrySet()
                .stream()
                .map(entry -> new Origin(entry.getKey(), entry.getValue()))
                .toList();
    }
}
