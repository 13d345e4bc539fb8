package eu.observatory.registry.imports.organisation;

import eu.observatory.registry.enterprise.Address;
import eu.observatory.registry.enterprise.Contact;
import eu.observatory.registry.enterprise.LegalForm;
import eu.observatory.registry.enterprise.Name;
import eu.observatory.registry.enterprise.Status;
import eu.observatory.registry.imports.file.Row;
import eu.observatory.registry.imports.format.Cells;
import eu.observatory.registry.imports.format.Sink;
import eu.observatory.registry.organisation.Description;
import eu.observatory.registry.organisation.Kind;
import eu.observatory.registry.recognition.Perimeter;
import eu.observatory.registry.territory.Gazetteer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a file of organisations. */
record Rows(Gazetteer gazetteer, Perimeter perimeter) {

    private static final List<String> LANGUAGES = List.of("fr", "nl", "de", "en");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern COMMUNE = Pattern.compile("[a-z]{2}-[0-9A-Z]{4,8}");
    private static final Pattern WEBSITE = Pattern.compile("(?i)https?://[^\\s\"'<>]{3,300}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\"<>]{1,64}@[^@\\s\"<>]{1,190}\\.[a-zA-Z]{2,20}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./-]{6,25}");

    /** Null, and the row rejected, where it does not tell who it is about and what that is. */
    @Nullable Description read(Row row, Sink sink) {
        Identity identity = Identity.of(row, sink);
        if (identity == null) {
            return null;
        }
        List<Kind> kinds = Lists.kinds(row);
        if (kinds.isEmpty()) {
            sink.reject(row, "kinds", row.get("kinds"), "none, or an unknown one; known are " + Lists.knownKinds());
            return null;
        }
        String country = country(row, identity);
        if (country == null) {
            sink.reject(row, "country", row.get("country"), "two capital letters like BE are needed");
            return null;
        }
        List<Name> names = names(row);
        if (names.isEmpty()) {
            sink.reject(row, "name_fr", null, "a name in one language at least is needed");
            return null;
        }
        LocalDate closedOn = Cells.date(row, "closed_on", Cells.ISO, sink);
        return new Description(
                identity.id(),
                kinds,
                country,
                closedOn == null ? Status.ACTIVE : Status.CLOSED,
                Cells.date(row, "started_on", Cells.ISO, sink),
                closedOn,
                names,
                identity.number() == null ? List.of() : List.of(identity.number()),
                form(row, country, sink),
                address(row, country, sink),
                null,
                Lists.territories(row, sink),
                null,
                Lists.organisations(row, "parent", identity.id(), sink).stream()
                        .findFirst()
                        .orElse(null),
                Lists.organisations(row, "successors", identity.id(), sink),
                Lists.affiliations(row, identity.id(), sink),
                contact(row, sink));
    }

    private static @Nullable String country(Row row, Identity identity) {
        String given = row.get("country");
        if (given != null) {
            return COUNTRY.matcher(given).matches() ? given : null;
        }
        return identity.id().startsWith("fr-siren-") ? "FR" : identity.id().startsWith("be-kbo-") ? "BE" : null;
    }

    private static List<Name> names(Row row) {
        List<Name> names = new ArrayList<>();
        for (String language : LANGUAGES) {
            String name = row.get("name_" + language);
            if (name != null) {
                names.add(new Name("legal", language, name));
            }
        }
        String shortName = row.get("short");
        if (shortName != null) {
            names.add(new Name("short", null, shortName));
        }
        return names;
    }

    private @Nullable LegalForm form(Row row, String country, Sink sink) {
        String code = row.get("legal_form");
        String scheme = country.equals("FR") ? "fr-cj" : country.equals("BE") ? "be-jf" : null;
        if (code == null) {
            return null;
        }
        if (scheme == null || !code.matches(country.equals("FR") ? "\\d{4}" : "\\d{3}")) {
            sink.warn(row, "legal_form", code, "no legal form of " + country + ": left out");
            return null;
        }
        return new LegalForm(scheme, code, perimeter.family(scheme, code).orElse("other"));
    }

    private @Nullable Address address(Row row, String country, Sink sink) {
        String street = row.get("street");
        String postCode = row.get("post_code");
        String locality = row.get("locality");
        String commune = fitting(row, "commune", COMMUNE, "no id of a commune: left out", sink);
        if (commune == null && postCode != null) {
            commune = gazetteer.communeOf(country, postCode, locality).orElse(null);
        }
        return street == null && postCode == null && locality == null && commune == null
                ? null
                : new Address(street, postCode, locality, country, commune);
    }

    private static @Nullable Contact contact(Row row, Sink sink) {
        String email = fitting(row, "email", EMAIL, "no mail address: left out", sink);
        String phone = fitting(row, "phone", PHONE, "no telephone number: left out", sink);
        String website = fitting(row, "website", WEBSITE, "no web address: left out", sink);
        return email == null && phone == null && website == null ? null : new Contact(email, phone, website);
    }

    private static @Nullable String fitting(Row row, String column, Pattern form, String otherwise, Sink sink) {
        String value = row.get(column);
        if (value != null && !form.matcher(value).matches()) {
            sink.warn(row, column, value, otherwise);
            return null;
        }
        return value;
    }
}
