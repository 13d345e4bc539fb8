package eu.observatory.local.sample;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What two enterprises in five say of themselves: skills, equipment, the federation they belong to, a few words. */
final class Profiles implements Closeable {

    private static final int IN_A_HUNDRED = 40;
    private static final Map<String, String> PRESENTED = Map.of(
            "fr", "%s travaille pour des particuliers, des entreprises et des communes.",
            "nl", "%s werkt voor particulieren, bedrijven en gemeenten.",
            "de", "%s arbeitet für Privatleute, Unternehmen und Gemeinden.");

    private final Map<String, Map<String, String>> trades = Table.rows("sample/profiles.csv").stream()
            .collect(Collectors.toMap(row -> row.getOrDefault("naf", ""), Function.identity()));
    private final Map<String, List<String>> federations =
            Map.of("BE", Organisations.federations("BE"), "FR", Organisations.federations("FR"));
    private final long seed;
    private final Expected expected;
    private final CsvFile file;

    Profiles(Options options, Expected expected) throws IOException {
        this.seed = options.seed();
        this.expected = expected;
        this.file = new CsvFile(
                options.out().resolve("profiles.csv"),
                false,
                List.of(("identifier,scheme,language,skills,equipment,affiliations,presentation_fr,presentation_nl,"
                                + "presentation_de,website,email,phone")
                        .split(",")));
    }

    void write(Unit unit) {
        Random random = Random.from(new SplittableRandom(seed * 31 + unit.ordinal() * 2L + (unit.french() ? 1 : 0)));
        if (!unit.kept() || random.nextInt(100) >= IN_A_HUNDRED) {
            return;
        }
        Map<String, String> trade = trades.getOrDefault(unit.activity().naf(), Map.of());
        file.set("identifier", unit.french() ? unit.siren() : unit.enterpriseNumber())
                .set("scheme", unit.french() ? "fr-siren" : "be-kbo")
                .set("language", unit.language())
                .set("skills", some(trade.getOrDefault("skills", ""), random))
                .set("equipment", some(trade.getOrDefault("equipment", ""), random))
                .set("affiliations", affiliation(unit, random))
                .set("presentation_" + unit.language(), presentation(unit))
                .set("email", unit.contactable() ? unit.email() : "")
                .set("website", unit.contactable() ? unit.website() : "")
                .end();
        expected.profile();
    }

    /** One at least. */
    private static String some(String cell, Random random) {
        List<String> known = new ArrayList<>(Table.list(cell));
        Collections.shuffle(known, random);
        return known.isEmpty() ? "" : String.join("|", known.subList(0, 1 + random.nextInt(Math.min(3, known.size()))));
    }

    /** Two in three belong to a federation. */
    private String affiliation(Unit unit, Random random) {
        List<String> known = federations.getOrDefault(unit.form().country(), List.of());
        return known.isEmpty() || random.nextInt(3) == 0
                ? ""
                : known.get(random.nextInt(known.size())) + "@" + (2012 + random.nextInt(13)) + "-01-01..";
    }

    private static String presentation(Unit unit) {
        return PRESENTED.getOrDefault(unit.language(), "%s").formatted(unit.name());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
