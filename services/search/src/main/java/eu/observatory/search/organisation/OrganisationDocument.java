package eu.observatory.search.organisation;

import eu.observatory.search.index.Document;
import eu.observatory.search.index.Draft;
import eu.observatory.search.index.Titles;
import eu.observatory.search.organisation.OrganisationState.Address;
import eu.observatory.search.organisation.OrganisationState.Affiliation;
import eu.observatory.search.organisation.OrganisationState.Identifier;
import eu.observatory.search.organisation.OrganisationState.LegalForm;
import eu.observatory.search.organisation.OrganisationState.Position;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes an organisation's state as the document that is found. */
final class OrganisationDocument {

    static final String TYPE = "organisation";

    private OrganisationDocument() {}

    static Titles titles(OrganisationState state) {
        return Titles.of(state.names(), Stream.of());
    }

    static Document of(OrganisationState state, Instant since) {
        Address address = state.address();
        LegalForm form = state.legalForm();
        Position position = state.position();
        String commune = address == null ? null : address.commune();
        return new Draft(TYPE, state.owner(), state.id())
                .kinds(state.kinds())
                .titles(titles(state))
                .identifiers(state.identifiers().stream().map(Identifier::value))
                .about(List.of(), legal(form))
                .belongsTo(federations(state))
                .in(
                        state.region(),
                        Document.Territory.of(state.country(), state.nuts(), commune),
                        Stream.ofNullable(commune))
                .at(
                        address == null ? Stream.of() : Stream.of(address.locality(), address.postCode()),
                        position == null ? null : new Document.Point(position.lat(), position.lon()),
                        position == null ? null : position.precision())
                .lasting(state.startedOn(), state.closedOn())
                .recognised(List.of(), form == null ? null : form.family())
                .done(state.status(), state.sample(), since, state.revision());
    }

    private static Stream<String> legal(@Nullable LegalForm form) {
        return form == null ? Stream.of() : Stream.of(form.scheme() + ":" + form.code(), "family:" + form.family());
    }

    private static List<String> federations(OrganisationState state) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return state.affiliations().stream()
                .filter(affiliation -> affiliation.holdsOn(today))
                .map(Affiliation::organisation)
                .distinct()
                .toList();
    }
}
