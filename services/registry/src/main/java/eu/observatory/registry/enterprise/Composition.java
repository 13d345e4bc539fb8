package eu.observatory.registry.enterprise;

import eu.observatory.registry.recognition.Assertion;
import eu.observatory.registry.recognition.Recognition;
import eu.observatory.registry.recognition.Recognition.Flag;
import eu.observatory.registry.recognition.Recognition.Form;
import eu.observatory.registry.recognition.Recognition.Judgement;
import eu.observatory.registry.recognition.Recognition.Subject;
import eu.observatory.registry.territory.Place;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Composes one state from all that is said of an enterprise, field by field. */
@Component
class Composition {

    private static final String HUB = "hub";

    private final Harmonisation harmonisation;
    private final Recognition recognition;

    Composition(Harmonisation harmonisation, Recognition recognition) {
        this.harmonisation = harmonisation;
        this.recognition = recognition;
    }

    /** Empty where no base speaks: without one there is no enterprise. */
    Optional<Composed> compose(String id, List<Saying> said, List<Assertion> listed, LocalDate today) {
        List<Saying> sayings = said.stream().sorted(Saying.PRECEDENCE).toList();
        if (sayings.isEmpty() || !sayings.getFirst().base()) {
            return Optional.empty();
        }
        boolean masked = sayings.stream()
                .anyMatch(saying -> saying.base() && saying.facts().masked());
        List<Saying> heard = masked
                ? sayings.stream().filter(Saying::base).toList()
                : sayings.stream().sorted(Saying.OWN_WORD_FIRST).toList();
        List<Assertion> shown =
                masked ? listed.stream().map(Assertion::withoutWords).toList() : listed;
        return Optional.of(composed(id, masked, sayings.getFirst(), heard, shown, today));
    }

    private Composed composed(
            String id, boolean masked, Saying first, List<Saying> sayings, List<Assertion> listed, LocalDate today) {
        Credits credits = new Credits(sayings);
        Merging merging = new Merging(sayings, credits);
        LocalDate gone = first.goneOn();
        credits.credit("status", first, gone == null ? first.source().extractDate() : gone);
        List<Name> names = merging.names();
        List<Identifier> identifiers = merging.identifiers();
        LegalForm form = credits.first("legalForm", saying -> saying.facts().legalForm());
        List<Activity> activities = harmonisation.activities(credits.firstList("activities", Facts::activities));
        Address said = credits.first("address", saying -> saying.facts().address());
        Place place = harmonisation.place(said);
        Address address = harmonisation.address(said, place);
        Position position = Harmonisation.orCentroid(merging.position(), place);
        Headcount headcount =
                credits.first("headcount", saying -> saying.facts().headcount());
        List<Establishment> establishments = credits.firstList("establishments", Facts::establishments).stream()
                .map(harmonisation::establishment)
                .sorted(Comparator.comparing(Establishment::id))
                .toList();
        Contact contact = merging.contact();
        Profile profile = new Profiles(sayings, credits).profile();
        Judgement judgement = judge(first.facts().country(), sayings, listed, today);
        Enterprise enterprise = new Enterprise(
                id,
                HUB,
                0,
                first.facts().country(),
                first.status(),
                first.source().sample(),
                masked,
                first.facts().startedOn(),
                first.facts().closedOn(),
                names,
                identifiers,
                form,
                activities,
                profile.skills(),
                profile.equipment(),
                profile.offers(),
                address,
                place == null ? null : place.region(),
                place == null ? List.of() : place.nuts(),
                position,
                headcount,
                establishments,
                contact,
                profile.texts(),
                judgement.assertions(),
                judgement.memberships(),
                profile.affiliations(),
                credits.provenance());
        return new Composed(enterprise, datasets(sayings, listed), judgement.until());
    }

    private Judgement judge(String country, List<Saying> sayings, List<Assertion> listed, LocalDate today) {
        Credits unseen = new Credits(sayings);
        Form form = unseen.first("form", saying -> {
            LegalForm given = saying.facts().legalForm();
            Source source = saying.source();
            return given == null
                    ? null
                    : new Form(given.scheme(), given.code(), source.dataset(), source.extractDate());
        });
        Flag flag = unseen.first("flag", saying -> {
            Boolean given = saying.facts().essFlag();
            Source source = saying.source();
            return given == null ? null : new Flag(given, source.dataset(), source.extractDate());
        });
        return recognition.judge(new Subject(country, form, flag, listed), today);
    }

    private static List<String> datasets(List<Saying> sayings, List<Assertion> listed) {
        return Stream.concat(
                        sayings.stream().map(saying -> saying.source().dataset()),
                        listed.stream().map(Assertion::dataset))
                .distinct()
                .sorted()
                .toList();
    }
}
