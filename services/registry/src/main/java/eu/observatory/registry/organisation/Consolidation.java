package eu.observatory.registry.organisation;

import eu.observatory.registry.enterprise.Address;
import eu.observatory.registry.enterprise.Affiliation;
import eu.observatory.registry.enterprise.Contact;
import eu.observatory.registry.enterprise.Identifier;
import eu.observatory.registry.enterprise.LegalForm;
import eu.observatory.registry.enterprise.Name;
import eu.observatory.registry.enterprise.Position;
import eu.observatory.registry.enterprise.Position.Precision;
import eu.observatory.registry.territory.Gazetteer;
import eu.observatory.registry.territory.Place;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Composes one state from all that is said of an organisation, field by field. */
@Component
class Consolidation {

    private static final String HUB = "hub";

    private final Gazetteer gazetteer;

    Consolidation(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** @param said at least one statement */
    Organisation of(String id, List<Statement> said) {
        List<Statement> statements = said.stream().sorted(Statement.PRECEDENCE).toList();
        Statement first = statements.getFirst();
        Acknowledged fields = new Acknowledged(statements);
        fields.credit("status", first, first.goneOn());
        List<Kind> kinds = fields.all("kinds", Description::kinds, Function.identity());
        List<Name> names =
                fields.all("names", Description::names, name -> name.value().toLowerCase(Locale.ROOT));
        List<Identifier> identifiers =
                fields.all("identifiers", Description::identifiers, one -> Map.entry(one.scheme(), one.value()));
        LegalForm form = fields.first("legalForm", Description::legalForm);
        Address written = fields.first("address", Description::address);
        Place place = place(written);
        Address address = written == null || place == null ? written : today(written, place);
        Position position = fields.first("position", Description::position);
        List<String> territories = territories(fields, place);
        String parent = fields.first("parent", Description::parent);
        List<String> successors = fields.all("successors", Description::successors, Function.identity());
        List<Affiliation> affiliations =
                fields.all("affiliations", Description::affiliations, Affiliation::organisation);
        Contact contact = contact(fields);
        return new Organisation(
                id,
                HUB,
                0,
                kinds.stream().sorted().toList(),
                first.description().country(),
                first.status(),
                first.source().sample(),
                first.description().startedOn(),
                first.description().closedOn(),
                names,
                identifiers,
                form,
                address,
                place == null ? null : place.region(),
                place == null ? List.of() : place.nuts(),
                position == null ? centroid(place) : position,
                territories,
                parent,
                successors,
                affiliations,
                contact,
                fields.provenance());
    }

    private List<String> territories(Acknowledged fields, @Nullable Place seat) {
        List<String> found = fields.first("territories", description -> {
            List<String> named = description.territories();
            return !named.isEmpty() ? today(named) : around(seat, description.reach());
        });
        return found == null ? List.of() : found;
    }

    /** Communes that merged into another since are that other one. */
    private List<String> today(List<String> territories) {
        return territories.stream()
                .map(id -> gazetteer.commune(id).map(Place::id).orElse(id))
                .distinct()
                .toList();
    }

    private static Address today(Address address, Place place) {
        return new Address(address.street(), address.postCode(), address.locality(), address.country(), place.id());
    }

    private static @Nullable List<String> around(@Nullable Place seat, @Nullable Reach reach) {
        if (seat == null || reach == null) {
            return null;
        }
        String territory = switch (reach) {
            case COMMUNE -> seat.id();
            case NUTS3 -> level(seat, 3);
            case NUTS2 -> level(seat, 2);
            case REGION -> seat.region();
        };
        return territory == null ? null : List.of(territory);
    }

    /** NUTS codes have two letters and one character for each level. */
    private static @Nullable String level(Place seat, int level) {
        return seat.nuts().stream()
                .filter(code -> code.length() == 2 + level)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Contact contact(Acknowledged fields) {
        String email = channel(fields, Contact::email);
        String phone = channel(fields, Contact::phone);
        String website = channel(fields, Contact::website);
        return Stream.of(email, phone, website).allMatch(way -> way == null)
                ? null
                : new Contact(email, phone, website);
    }

    private static @Nullable String channel(Acknowledged fields, Function<Contact, @Nullable String> reading) {
        return fields.first("contact", description -> {
            Contact contact = description.contact();
            return contact == null ? null : reading.apply(contact);
        });
    }

    private @Nullable Place place(@Nullable Address address) {
        String commune = address == null ? null : address.commune();
        return commune == null ? null : gazetteer.commune(commune).orElse(null);
    }

    private static @Nullable Position centroid(@Nullable Place place) {
        Double lat = place == null ? null : place.lat();
        Double lon = place == null ? null : place.lon();
        return lat == null || lon == null ? null : new Position(lat, lon, Precision.COMMUNE);
    }
}
