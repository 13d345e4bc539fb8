package eu.observatory.registry.imports.organisation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import eu.observatory.registry.enterprise.Facts;
import eu.observatory.registry.enterprise.LegalForm;
import eu.observatory.registry.imports.format.Reading;
import eu.observatory.registry.organisation.Description;
import eu.observatory.registry.organisation.Kind;
import eu.observatory.registry.organisation.Reach;
import eu.observatory.registry.recognition.Perimeter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which legal forms are public bodies of which kind, by {@code imports/public-bodies.csv}: a perimeter of its own. */
public final class PublicBodies implements Perimeter {

    private static final Map<String, String> SCHEMES = Map.of("FR", "fr-cj", "BE", "be-jf");

    private final Perimeter families;
    private final Map<String, PublicBody> byForm = new HashMap<>();

    /** @param families knows the harmonised family of a legal form */
    public PublicBodies(Perimeter families) {
        this.families = families;
        try (InputStream file = PublicBodies.class.getResourceAsStream("/imports/public-bodies.csv");
                var rows = CsvReader.builder()
                        .ofNamedCsvRecord(new InputStreamReader(
                                java.util.Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
            rows.forEach(row -> byForm.put(row.getField("scheme") + ":" + row.getField("code"), body(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PublicBody body(NamedCsvRecord row) {
        String territory = row.getField("territory");
        Optional<Reach> reach = Stream.of(Reach.values())
                .filter(level -> level.name().toLowerCase(Locale.ROOT).equals(territory))
                .findFirst();
        return new PublicBody(
                Arrays.stream(row.getField("kinds").split("\\|"))
                        .map(PublicBodies::kind)
                        .toList(),
                reach.isPresent() || territory.isEmpty() ? List.of() : List.of(territory),
                reach.orElse(null));
    }

    private static Kind kind(String code) {
        return Kind.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @Override
    public boolean admits(String country, @Nullable String legalForm, @Nullable Boolean essFlag) {
        return legalForm != null && byForm.containsKey(SCHEMES.get(country) + ":" + legalForm);
    }

    @Override
    public Optional<String> family(String scheme, String code) {
        return families.family(scheme, code);
    }

    /** Reads what another reading makes of enterprises in this perimeter as organisations. */
    public Reading reading(Reading enterprises) {
        return new PublicBodyReading(enterprises, this);
    }

    /** Empty where the unit is only partially public: it stays hidden. */
    Optional<Description> described(Facts facts) {
        LegalForm form = facts.legalForm();
        PublicBody body = form == null ? null : byForm.get(form.scheme() + ":" + form.code());
        return body == null || facts.masked() ? Optional.empty() : Optional.of(description(facts, body));
    }

    private static Description description(Facts facts, PublicBody body) {
        return new Description(
                facts.enterprise(),
                body.kinds(),
                facts.country(),
                facts.status(),
                facts.startedOn(),
                facts.closedOn(),
                facts.names(),
                facts.identifiers(),
                facts.legalForm(),
                facts.address(),
                facts.position(),
                body.territories(),
                body.reach(),
                null,
                List.of(),
                List.of(),
                facts.contact());
    }
}
