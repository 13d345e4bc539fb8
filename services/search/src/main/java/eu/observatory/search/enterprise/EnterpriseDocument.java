package eu.observatory.search.enterprise;

import eu.observatory.search.enterprise.EnterpriseState.Activity;
import eu.observatory.search.enterprise.EnterpriseState.Address;
import eu.observatory.search.enterprise.EnterpriseState.Establishment;
import eu.observatory.search.enterprise.EnterpriseState.Headcount;
import eu.observatory.search.enterprise.EnterpriseState.LegalForm;
import eu.observatory.search.index.Document;
import eu.observatory.search.index.Draft;
import eu.observatory.search.index.HeadcountBand;
import eu.observatory.search.index.Nace;
import eu.observatory.search.index.Titles;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes an enterprise's state as the document that is found. */
final class EnterpriseDocument {

    static final String TYPE = "enterprise";

    private EnterpriseDocument() {}

    static Document of(EnterpriseState state, Instant since) {
        EnterpriseTexts texts = EnterpriseTexts.of(state);
        LegalForm form = state.legalForm();
        Headcount headcount = state.headcount();
        return new Draft(TYPE, state.owner(), state.id())
                .titles(titles(state))
                .texts(texts.summary(), texts.body())
                .identifiers(identifiers(state))
                .about(activities(state), concepts(state, form))
                .offers(state.skills(), state.equipment())
                .belongsTo(federations(state))
                .in(
                        state.region(),
                        Document.Territory.of(state.country(), state.nuts(), commune(state.address())),
                        addresses(state).map(EnterpriseDocument::commune))
                .at(
                        addresses(state).flatMap(address -> Stream.of(address.locality(), address.postCode())),
                        point(state),
                        state.position() == null ? null : state.position().precision())
                .lasting(state.startedOn(), state.closedOn())
                .recognised(
                        state.memberships().stream()
                                .map(membership -> membership.lens() + ":" + membership.standing())
                                .toList(),
                        form == null ? null : form.family())
                .employing(
                        headcount == null ? null : HeadcountBand.of(headcount.min(), headcount.max()),
                        headcount == null ? null : headcount.min())
                .done(state.status(), state.sample(), since, state.revision());
    }

    private static Titles titles(EnterpriseState state) {
        return Titles.of(
                state.names(),
                state.establishments().stream().map(Establishment::name).flatMap(Stream::ofNullable));
    }

    private static Stream<String> identifiers(EnterpriseState state) {
        return Stream.concat(
                state.identifiers().stream().map(EnterpriseState.Identifier::value),
                state.establishments().stream().map(Establishment::id).map(EnterpriseDocument::afterScheme));
    }

    private static List<String> activities(EnterpriseState state) {
        return state.activities().stream()
                .sorted((a, b) -> Boolean.compare(b.main(), a.main()))
                .map(Activity::nace)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    private static Stream<String> concepts(EnterpriseState state, @Nullable LegalForm form) {
        Stream<String> activities = Stream.concat(
                        state.activities().stream(),
                        state.establishments().stream().flatMap(establishment -> establishment.activities().stream()))
                .flatMap(EnterpriseDocument::concepts);
        Stream<String> legal =
                form == null ? Stream.of() : Stream.of(form.scheme() + ":" + form.code(), "family:" + form.family());
        Stream<String> offers = state.offers()
                .concepts()
                .flatMap(id -> id.startsWith("nace-") ? Nace.withBroader(id).stream() : Stream.of(id));
        return Stream.of(activities, legal, state.skills().stream(), state.equipment().stream(), offers)
                .flatMap(concepts -> concepts);
    }

    private static Stream<String> concepts(Activity activity) {
        Stream<String> national = Stream.of(activity.scheme() + ":" + activity.code());
        String nace = activity.nace();
        return nace == null ? national : Stream.concat(Nace.withBroader(nace).stream(), national);
    }

    /** Those it belongs to today; what ended by itself leaves with the next state. */
    private static List<String> federations(EnterpriseState state) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return state.affiliations().stream()
                .filter(affiliation -> affiliation.holdsOn(today))
                .map(EnterpriseState.Affiliation::organisation)
                .distinct()
                .toList();
    }

    /** Its own first, then those of the establishments that are open. */
    private static Stream<Address> addresses(EnterpriseState state) {
        return Stream.concat(
                        Stream.ofNullable(state.address()),
                        state.establishments().stream()
                                .filter(establishment -> establishment.status().equals("active"))
                                .map(Establishment::address))
                .filter(Objects::nonNull);
    }

    private static @Nullable String commune(@Nullable Address address) {
        return address == null ? null : address.commune();
    }

    private static Document.@Nullable Point point(EnterpriseState state) {
        return state.position() == null
                ? null
                : new Document.Point(state.position().lat(), state.position().lon());
    }

    private static String afterScheme(String id) {
        return id.substring(id.lastIndexOf('-') + 1);
    }
}
