package eu.observatory.search.index;

import eu.observatory.search.index.Document.Point;
import eu.observatory.search.index.Document.Territory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A {@link Document} that is being written. */
public final class Draft {

    private static final String IN = ":in";

    private final String type;
    private final String owner;
    private final String id;
    private List<String> kinds = List.of();
    private @Nullable String region;
    private Titles titles = Titles.NONE;
    private Map<String, String> summary = Map.of();
    private Map<String, List<String>> body = Map.of();
    private List<String> identifiers = List.of();
    private List<String> activities = List.of();
    private List<String> concepts = List.of();
    private List<String> sections = List.of();
    private List<String> skills = List.of();
    private List<String> equipment = List.of();
    private List<String> federations = List.of();
    private @Nullable Territory territory;
    private List<String> communes = List.of();
    private List<String> place = List.of();
    private @Nullable Point point;
    private @Nullable String precision;
    private @Nullable LocalDate startsOn;
    private @Nullable LocalDate endsOn;
    private List<String> lenses = List.of();
    private @Nullable String family;
    private @Nullable String headcount;
    private @Nullable Integer people;

    public Draft(String type, String owner, String id) {
        this.type = type;
        this.owner = owner;
        this.id = id;
    }

    public Draft kinds(List<String> kinds) {
        this.kinds = kinds;
        return this;
    }

    public Draft titles(Titles titles) {
        this.titles = titles;
        return this;
    }

    public Draft texts(Map<String, String> summary, Map<String, List<String>> body) {
        this.summary = summary;
        this.body = body;
        return this;
    }

    public Draft identifiers(Stream<String> identifiers) {
        this.identifiers = identifiers.map(Identifiers::normalised).distinct().toList();
        return this;
    }

    /** @param concepts everything it is about, the activities' broader ones too */
    public Draft about(List<String> activities, Stream<String> concepts) {
        this.activities = activities;
        this.concepts = concepts.distinct().toList();
        this.sections = this.concepts.stream().filter(Nace::isSection).toList();
        return this;
    }

    public Draft offers(List<String> skills, List<String> equipment) {
        this.skills = skills;
        this.equipment = equipment;
        return this;
    }

    public Draft belongsTo(List<String> federations) {
        this.federations = federations;
        return this;
    }

    public Draft in(@Nullable String region, Territory territory, Stream<@Nullable String> communes) {
        this.region = region;
        this.territory = territory;
        this.communes = communes.filter(Objects::nonNull).distinct().toList();
        return this;
    }

    public Draft at(Stream<@Nullable String> place, @Nullable Point point, @Nullable String precision) {
        this.place = place.filter(Objects::nonNull).distinct().toList();
        this.point = point;
        this.precision = precision;
        return this;
    }

    public Draft lasting(@Nullable LocalDate startsOn, @Nullable LocalDate endsOn) {
        this.startsOn = startsOn;
        this.endsOn = endsOn;
        return this;
    }

    public Draft recognised(List<String> lenses, @Nullable String family) {
        boolean in = lenses.stream().anyMatch(lens -> lens.endsWith(IN));
        this.lenses = in ? Stream.concat(Stream.of("any" + IN), lenses.stream()).toList() : lenses;
        this.family = family;
        return this;
    }

    public Draft employing(@Nullable String headcount, @Nullable Integer people) {
        this.headcount = headcount;
        this.people = people;
        return this;
    }

    public Document done(String status, boolean sample, Instant since, long revision) {
        return new Document(
                Document.key(owner, type, id),
                type,
                owner,
                id,
                kinds,
                region,
                titles.sort(id),
                titles.title(),
                titles.aliases(),
                titles.initials(),
                summary,
                body,
                identifiers,
                activities,
                concepts,
                sections,
                skills,
                equipment,
                federations,
                territory,
                communes,
                place,
                point,
                precision,
                startsOn,
                endsOn,
                List.of(),
                lenses,
                family,
                headcount,
                people,
                status,
                sample,
                since,
                revision,
                false);
    }
}
