package eu.observatory.registry.enterprise;

import eu.observatory.registry.recognition.Lens;
import eu.observatory.registry.recognition.Membership;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An enterprise as a line of CSV. */
final class Export {

    private static final List<Column> COLUMNS = List.of(
            new Column("id", Enterprise::id),
            new Column("country", Enterprise::country),
            new Column("status", enterprise -> Columns.slug(enterprise.status())),
            new Column("name", enterprise -> Summary.name(enterprise.names(), "")),
            new Column("legal_form", of(Enterprise::legalForm, form -> form.scheme() + ":" + form.code())),
            new Column("family", of(Enterprise::legalForm, LegalForm::family)),
            new Column("nace", Export::nace),
            new Column("street", of(Enterprise::address, Address::street)),
            new Column("post_code", of(Enterprise::address, Address::postCode)),
            new Column("locality", of(Enterprise::address, Address::locality)),
            new Column("commune", of(Enterprise::address, Address::commune)),
            new Column(
                    "nuts",
                    enterprise -> enterprise.nuts().isEmpty()
                            ? null
                            : enterprise.nuts().getLast()),
            new Column("latitude", of(Enterprise::position, Position::lat)),
            new Column("longitude", of(Enterprise::position, Position::lon)),
            new Column("position_precision", of(Enterprise::position, position -> Columns.slug(position.precision()))),
            new Column("headcount_min", of(Enterprise::headcount, Headcount::min)),
            new Column("headcount_max", of(Enterprise::headcount, Headcount::max)),
            new Column("headcount_year", of(Enterprise::headcount, Headcount::year)),
            new Column("lens_legal_form", enterprise -> standing(enterprise, Lens.LEGAL_FORM)),
            new Column("lens_principles", enterprise -> standing(enterprise, Lens.PRINCIPLES)),
            new Column("started_on", Enterprise::startedOn),
            new Column("closed_on", Enterprise::closedOn),
            new Column("sources", Export::sources),
            new Column("sample", Enterprise::sample),
            new Column("revision", Enterprise::revision),
            new Column("skills", enterprise -> joined(enterprise.skills().stream())),
            new Column("equipment", enterprise -> joined(enterprise.equipment().stream())),
            new Column(
                    "affiliations",
                    enterprise -> joined(enterprise.affiliations().stream().map(Affiliation::organisation))));

    private Export() {}

    private record Column(String name, Function<Enterprise, @Nullable Object> reading) {}

    static String header() {
        return CsvLine.of(COLUMNS.stream().map(Column::name));
    }

    static String line(Enterprise enterprise) {
        return CsvLine.of(COLUMNS.stream().map(column -> column.reading().apply(enterprise)));
    }

    private static <T> Function<Enterprise, @Nullable Object> of(
            Function<Enterprise, @Nullable T> part, Function<T, @Nullable Object> reading) {
        return enterprise -> {
            T found = part.apply(enterprise);
            return found == null ? null : reading.apply(found);
        };
    }

    private static String nace(Enterprise enterprise) {
        return joined(enterprise.activities().stream().map(Activity::nace).filter(Objects::nonNull));
    }

    private static String sources(Enterprise enterprise) {
        return joined(enterprise.provenance().stream()
                .map(credit -> credit.dataset() + "@" + credit.extractDate() + " (" + credit.licence() + ")"));
    }

    private static @Nullable String standing(Enterprise enterprise, Lens lens) {
        return enterprise.memberships().stream()
                .filter(membership -> membership.lens() == lens)
                .map(Membership::standing)
                .map(Columns::slug)
                .findFirst()
                .orElse(null);
    }

    private static String joined(Stream<String> values) {
        return values.distinct().collect(Collectors.joining(" | "));
    }
}
