package eu.observatory.registry.organisation;

import eu.observatory.platform.web.Language;
import eu.observatory.registry.enterprise.Identifier;
import eu.observatory.registry.identifier.Bearer;
import eu.observatory.registry.identifier.Bearer.Type;
import eu.observatory.registry.identifier.Bearers;
import eu.observatory.registry.identifier.Sought;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

/** The organisations that bear a number. */
@Component
class OrganisationBearers implements Bearers {

    private static final String BEARING = """
            select state::text as state from organisation
            where not withdrawn and (id = any(:ids) or identifiers && :numbers) order by id limit :most
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    OrganisationBearers(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Flux<Bearer> bearing(Sought sought, Language language) {
        return database.sql(BEARING)
                .bind("ids", sought.ids().toArray(String[]::new))
                .bind("numbers", sought.numbers().toArray(String[]::new))
                .bind("most", MOST)
                .map(row -> json.readValue(row.get("state", String.class), Organisation.class))
                .all()
                .map(organisation -> bearer(organisation, sought, language));
    }

    private static Bearer bearer(Organisation organisation, Sought sought, Language language) {
        String name = OrganisationSummary.of(organisation, language).name();
        return organisation.identifiers().stream()
                .filter(identifier -> sought.numbers().contains(identifier.scheme() + ":" + identifier.value()))
                .findFirst()
                .or(() -> organisation.identifiers().stream().findFirst())
                .map(identifier -> bearer(organisation, name, identifier))
                .orElseGet(() -> new Bearer(Type.ORGANISATION, organisation.id(), name, "id", organisation.id()));
    }

    private static Bearer bearer(Organisation organisation, @Nullable String name, Identifier identifier) {
        return new Bearer(Type.ORGANISATION, organisation.id(), name, identifier.scheme(), identifier.value());
    }
}
