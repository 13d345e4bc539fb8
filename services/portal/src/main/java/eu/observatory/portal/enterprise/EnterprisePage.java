package eu.observatory.portal.enterprise;

import eu.observatory.portal.duplicate.Duplicates;
import eu.observatory.portal.enterprise.Enterprise.Assertion;
import eu.observatory.portal.enterprise.Enterprise.Establishment;
import eu.observatory.portal.enterprise.Enterprise.Membership;
import eu.observatory.portal.state.History;
import eu.observatory.portal.state.Name;
import eu.observatory.portal.state.Origin;
import eu.observatory.portal.state.Provenance;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise as its page arranges it.
 *
 * @param language of the reader
 * @param duplicates that it is, or may be, the same as
 * @param history null when it could not be had
 */
record EnterprisePage(
        Enterprise enterprise,
        String language,
        Duplicates duplicates,
        @Nullable History history) {

    private static final List<String> LENSES = List.of("legal-form", "principles");

    /** One lens: where the enterprise stands, under which rules, and everything that was said. */
    record Side(Membership membership, List<Rule> reasons, List<Statement> statements) {}

    /** An assertion with its rule taken apart. */
    record Statement(Assertion assertion, Rule rule) {}

    /** Words for the ids of concepts and places. */
    public Map<String, String> labels() {
        return enterprise.labels();
    }

    public String title() {
        return Name.first(enterprise.names(), language).map(Name::value).orElse(enterprise.id());
    }

    public List<Name> otherNames() {
        return enterprise.names().stream()
                .filter(name -> !name.value().equals(title()))
                .toList();
    }

    public boolean closed() {
        return "closed".equals(enterprise.status());
    }

    /** Both lenses, always: nothing said is an answer too. */
    public List<Side> sides() {
        return LENSES.stream().map(this::side).toList();
    }

    /** Where it lies, from the region to the commune. */
    public List<String> territories() {
        return enterprise.nuts();
    }

    public List<Origin> origins() {
        return Origin.of(enterprise.provenance());
    }

    /** The datasets that say a field, the enterprise's own word among them. */
    public List<String> sources(String field) {
        return enterprise.provenance().stream()
                .filter(source -> source.field().equals(field))
                .map(Provenance::dataset)
                .distinct()
                .toList();
    }

    /** A text of its offers in the reader's language, else in another. */
    public Offers.@Nullable Said said(Map<String, String> texts) {
        return Offers.said(texts, language);
    }

    public String amount(BigDecimal capacity) {
        return NumberFormat.getInstance(Locale.of(language)).format(capacity);
    }

    /** Seats and open establishments first. */
    public List<Establishment> establishments() {
        return enterprise.establishments().stream()
                .sorted((one, other) -> Integer.compare(rank(one), rank(other)))
                .toList();
    }

    private Side side(String lens) {
        var membership = enterprise.memberships().stream()
                .filter(one -> one.lens().equals(lens))
                .findFirst()
                .orElseGet(() -> new Membership(lens, "unknown", false, List.of()));
        return new Side(
                membership,
                membership.reasons().stream().map(Rule::of).toList(),
                enterprise.assertions().stream()
                        .filter(assertion -> assertion.lens().equals(lens))
                        .map(assertion -> new Statement(assertion, Rule.of(assertion.rule())))
                        .toList());
    }

    private static int rank(Establishment establishment) {
        return (establishment.seat() ? 0 : 1) + ("closed".equals(establishment.status()) ? 2 : 0);
    }
}
