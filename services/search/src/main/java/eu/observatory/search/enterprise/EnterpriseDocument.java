package eu.observatory.search.enterprise;

import eu.observatory.search.enterprise.EnterpriseState.Activity;
import eu.observatory.search.enterprise.EnterpriseState.Address;
import eu.observatory.search.enterprise.EnterpriseState.Establishment;
import eu.observatory.search.enterprise.EnterpriseState.Headcount;
import eu.observatory.search.enterprise.EnterpriseState.LegalForm;
import eu.observatory.search.index.Document;
import eu.observatory.search.index.HeadcountBand;
import eu.observatory.search.index.Identifiers;
import eu.observatory.search.index.Nace;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes an enterprise's state as the document that is found. */
final class EnterpriseDocument {

    static final String TYPE = "enterprise";

    private EnterpriseDocument() {}

    static Document of(EnterpriseState state) {
        EnterpriseTexts texts = EnterpriseTexts.of(state);
        LegalForm form = state.legalForm();
        return new Document(
                Document.key(state.owner(), TYPE, state.id()),
                TYPE,
                state.owner(),
                state.id(),
                state.region(),
                texts.sort(state.id()),
                texts.title(),
                texts.aliases(),
                texts.summary(),
                texts.body(),
                identifiers(state),
                state.activities().stream()
                        .sorted((a, b) -> Boolean.compare(b.main(), a.main()))
                        .map(Activity::nace)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                concepts(state, form),
                territory(state),
                place(state.address()),
                point(state),
                state.position() == null ? null : state.position().precision(),
                state.startedOn(),
                state.closedOn(),
                List.of(),
                state.memberships().stream()
                        .map(membership -> membership.lens() + ":" + membership.standing())
                        .toList(),
                form == null ? null : form.family(),
                band(state.headcount()),
                state.status(),
                state.sample(),
                state.revision(),
                false);
    }

    private static List<String> identifiers(EnterpriseState state) {
        return Stream.concat(
                        state.identifiers().stream().map(identifier -> identifier.value()),
                        state.establishments().stream().map(Establishment::id).map(EnterpriseDocument::afterScheme))
                .map(Identifiers::normalised)
                .distinct()
                .toList();
    }

    private static List<String> concepts(EnterpriseState state, @Nullable LegalForm form) {
        Stream<String> activities = Stream.concat(
                        state.activities().stream(),
                        state.establishments().stream().flatMap(establishment -> establishment.activities().stream()))
                .flatMap(EnterpriseDocument::concepts);
        Stream<String> legal =
                form == null ? Stream.of() : Stream.of(form.scheme() + ":" + form.code(), "family:" + form.family());
        return Stream.concat(activities, legal).distinct().toList();
    }

    private static Stream<String> concepts(Activity activity) {
        Stream<String> national = Stream.of(activity.scheme() + ":" + activity.code());
        String nace = activity.nace();
        return nace == null ? national : Stream.concat(Nace.withBroader(nace).stream(), national);
    }

    private static Document.Territory territory(EnterpriseState state) {
        Address address = state.address();
        return new Document.Territory(
                state.country(),
                nuts(state, 3),
                nuts(state, 4),
                nuts(state, 5),
                address == null ? null : address.commune());
    }

    private static @Nullable String nuts(EnterpriseState state, int length) {
        return state.nuts().stream()
                .filter(code -> code.length() == length)
                .findFirst()
                .orElse(null);
    }

    private static List<String> place(@Nullable Address address) {
        return address == null
                ? List.of()
                : Stream.of(address.locality(), address.postCode())
                        .filter(Objects::nonNull)
                        .toList();
    }

    private static Document.@Nullable Point point(EnterpriseState state) {
        return state.position() == null
                ? null
                : new Document.Point(state.position().lat(), state.position().lon());
    }

    private static @Nullable String band(@Nullable Headcount headcount) {
        return headcount == null ? null : HeadcountBand.of(headcount.min(), headcount.max());
    }

    private static String afterScheme(String id) {
        return id.substring(id.lastIndexOf('-') + 1);
    }
}
