package eu.observatory.registry.concept;

import java.util.List;
import java.util.Map;

/** How the concepts of a scheme are called in every language, for who reads what people wrote. Blocking. */
public interface Wordings {

    List<Wording> of(String scheme);

    /**
     * @param id like {@code skill:window-cleaning}
     * @param labels by language
     */
    record Wording(String id, Map<String, String> labels) {}
}
