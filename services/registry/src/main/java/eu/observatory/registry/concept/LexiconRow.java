package eu.observatory.registry.concept;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import eu.observatory.registry.resource.CoreFile;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Words that mean the same.
 *
 * @param means ids of the concepts they stand for; a bare code is NACE Rev. 2
 * @param terms language to words, the first of them the label
 */
record LexiconRow(List<String> means, Map<String, List<String>> terms) {

    private static final int LONGEST_CODE = 80;

    static LexiconRow of(NamedCsvRecord row) {
        List<String> means = CoreFile.list(row.getField("nace")).stream()
                .map(code -> code.contains(":") ? code : Nace.REV_2 + ":" + code)
                .toList();
        Map<String, List<String>> terms = new LinkedHashMap<>();
        for (String language : CoreFile.LANGUAGES) {
            List<String> words = row.findField(language).map(CoreFile::list).orElse(List.of());
            if (!words.isEmpty()) {
                terms.put(language, words);
            }
        }
        return new LexiconRow(means, terms);
    }

    /** The concept that a topic carries, its code made of what it means and its first word. */
    Concept concept(String prefix) {
        Map<String, String> labels = new LinkedHashMap<>();
        terms.forEach((language, words) -> labels.put(language, words.getFirst()));
        Concept concept = Concept.of(Lexicon.SCHEME, code(prefix), null, null, labels);
        return new Concept(
                concept.id(), concept.scheme(), concept.code(), null, null, labels, terms, means, null, null);
    }

    private String code(String prefix) {
        String first = terms.values().iterator().next().getFirst();
        String written = prefix + means.getFirst().substring(means.getFirst().indexOf(':') + 1) + "-" + first;
        String plain = Normalizer.normalize(written, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("œ", "oe")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9.]+", "-");
        return plain.substring(0, Math.min(LONGEST_CODE, plain.length()));
    }
}
