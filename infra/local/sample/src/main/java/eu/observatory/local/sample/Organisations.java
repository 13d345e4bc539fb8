package eu.observatory.local.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Made-up bodies around the enterprises: the same in every sample, whatever its size and seed. */
final class Organisations {

    private static final String COLUMNS = "id,scheme,identifier,kinds,country,name_fr,name_nl,name_de,name_en,short,"
            + "legal_form,post_code,locality,commune,territories,parent,affiliations,website,email";
    private static final Map<String, String> MADE_UP =
            Map.of("fr", "exemple", "nl", "voorbeeld", "de", "Beispiel", "en", "example");
    private static final String[] TOWNS = {
        "be-92094",
        "be-62063",
        "be-53053",
        "be-52011",
        "be-63023",
        "be-25072",
        "fr-59350",
        "fr-59512",
        "fr-62765",
        "fr-62041",
        "fr-97209",
    };

    private final Map<String, Commune> towns =
            Commune.in(TOWNS).stream().collect(Collectors.toMap(town -> id(town), town -> town));
    private final Map<String, Integer> given = new HashMap<>();
    private final Map<String, Body> bodies = new HashMap<>();
    private final List<Body> inOrder = new ArrayList<>();

    /** An organisation under its key: other rows point to it by that. */
    private record Body(String id, String scheme, String identifier, Map<String, String> row) {

        String cell(String column) {
            return row.getOrDefault(column, "");
        }
    }

    Organisations() {
        Table.rows("sample/organisations.csv").forEach(this::add);
        Stream.of(TOWNS).map(towns::get).forEach(town -> {
            add(town(town, "commune"));
            add(town(town, "social-welfare-centre"));
        });
    }

    /** Ids of the federations that enterprises of a country may belong to. */
    static List<String> federations(String country) {
        return new Organisations()
                .inOrder.stream()
                        .filter(body -> body.cell("kinds").contains("federation"))
                        .filter(body -> body.cell("country").equals(country))
                        .map(Body::id)
                        .toList();
    }

    /** Returns how many there are. */
    int write(Path file) throws IOException {
        try (CsvFile csv = new CsvFile(file, false, List.of(COLUMNS.split(",")))) {
            inOrder.forEach(body -> write(csv, body));
        }
        return inOrder.size();
    }

    private void add(Map<String, String> row) {
        String key = row.getOrDefault("key", "");
        String number = row.getOrDefault("number", "");
        int ordinal = given.merge(number, 1, Integer::sum) - 1;
        Body body = switch (number) {
            case "kbo" -> {
                String written = Numbers.belgianBody(ordinal);
                yield new Body("be-kbo-" + written.replace(".", ""), "be-kbo", written, row);
            }
            case "siren" -> {
                String siren = Numbers.frenchBody(ordinal);
                yield new Body("fr-siren-" + siren, "fr-siren", siren, row);
            }
            default ->
                new Body(
                        UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8))
                                .toString(),
                        "",
                        "",
                        row);
        };
        bodies.put(key, body);
        inOrder.add(body);
    }

    private void write(CsvFile csv, Body body) {
        Commune town = towns.get(body.cell("commune"));
        MADE_UP.forEach((language, example) -> {
            String name = body.cell(language);
            csv.set("name_" + language, name.isEmpty() ? "" : name + " (" + example + ")");
        });
        String site = Names.slug(body.cell("fr"));
        csv.set("id", body.scheme().isEmpty() ? body.id() : "")
                .set("scheme", body.scheme())
                .set("identifier", body.identifier())
                .set("kinds", body.cell("kinds"))
                .set("country", body.cell("country"))
                .set("short", body.cell("short"))
                .set("legal_form", body.cell("form"))
                .set("post_code", town == null ? "" : town.postCodes().getFirst())
                .set("locality", town == null ? "" : town.french())
                .set("commune", body.cell("commune"))
                .set("territories", body.cell("territories"))
                .set("parent", linked(body.cell("parent")))
                .set("affiliations", linked(body.cell("affiliations")))
                .set("website", "https://www." + site + ".example")
                .set("email", "info@" + site + ".example")
                .end();
    }

    /** A key, or a key and what follows it after {@code @}, as the id of that organisation. */
    private String linked(String cell) {
        String key = cell.contains("@") ? cell.substring(0, cell.indexOf('@')) : cell;
        Body other = bodies.get(key);
        if (other == null && !key.isEmpty()) {
            throw new IllegalStateException(key + " is not a key of sample/organisations.csv");
        }
        return other == null ? "" : other.id() + cell.substring(key.length());
    }

    private static Map<String, String> town(Commune town, String kind) {
        boolean commune = kind.equals("commune");
        boolean belgian = town.country().equals("be");
        Map<String, String> row = new HashMap<>();
        row.put("key", kind + " " + town.code());
        row.put("country", belgian ? "BE" : "FR");
        row.put("number", belgian ? "kbo" : "siren");
        row.put("kinds", kind);
        row.put("fr", (commune ? "Ville " : belgian ? "CPAS " : "CCAS ") + Names.of(town.french()));
        if (belgian) {
            row.put("nl", (commune ? "Stad " : "OCMW ") + town.name("nl"));
            row.put("de", (commune ? "Stadt " : "ÖSHZ ") + town.name("de"));
        }
        row.put("form", belgian ? (commune ? "411" : "412") : commune ? "7210" : "7361");
        row.put("commune", id(town));
        row.put("territories", id(town));
        return row;
    }

    private static String id(Commune town) {
        return town.country() + "-" + town.code();
    }
}
