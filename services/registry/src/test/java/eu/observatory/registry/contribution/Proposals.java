package eu.observatory.registry.contribution;

import eu.observatory.platform.access.Role;
import eu.observatory.platform.test.Tokens;
import eu.observatory.registry.Api;
import eu.observatory.registry.Namur;
import eu.observatory.registry.enterprise.Intake;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** An enterprise of Namur and a masked one, those who contribute to them, and those who decide. */
record Proposals(Api api, JdbcClient jdbc) {

    static final String ID = "be-kbo-1999000045";
    static final String MASKED = "be-kbo-1999000056";
    static final Tokens OWNER = Tokens.of(Role.CONTRIBUTOR).named("owner").organisation(ID);
    static final Tokens ANNA = Tokens.of(Role.CONTRIBUTOR).named("anna");
    static final Tokens BOB = Tokens.of(Role.CONTRIBUTOR).named("bob");
    static final Tokens EDITOR = Tokens.of(Role.EDITOR).named("editor").in("BE3");
    static final Tokens FOREIGN = Tokens.of(Role.EDITOR).named("foreign").in("FRE");
    static final Map<String, Object> PRESS = Map.of(
            "equipment",
            List.of(Map.of(
                    "name", Map.of("fr", "Presse mobile", "nl", "Mobiele pers"), "capacity", 400, "unit", "l/h")));
    static final Map<String, Object> KILN = Map.of("equipment", List.of(Map.of("name", Map.of("fr", "Four à bois"))));
    static final Map<String, Object> FRIENDLY =
            Map.of("texts", Map.of("presentation", Map.of("fr", "Bonjour", "nl", "Goedendag")));

    static Proposals begin(Intake intake, Api api, JdbcClient jdbc) {
        jdbc.sql(
                        "truncate enterprise, enterprise_source, enterprise_revision, outbox_mark, contribution, statement, letter")
                .update();
        intake.take(
                Namur.kbo(1),
                List.of(Namur.facts(ID, "ATELIER ASBL", null), Namur.facts(MASKED, "CACHEE", null, true)));
        return new Proposals(api, jdbc);
    }

    JsonNode contribute(int base, Map<String, Object> statement, Tokens who, int status) {
        return api.post(
                "/enterprises/" + ID + "/contributions",
                Map.of("base", base, "statement", statement, "language", "fr"),
                who,
                status);
    }

    JsonNode decide(JsonNode contribution, Map<String, Object> decision, Tokens who, int status) {
        return api.post("/contributions/" + id(contribution) + "/decision", decision, who, status);
    }

    JsonNode enterprise() {
        return api.get("/enterprises/" + ID);
    }

    List<String> letters() {
        return jdbc.sql("select template || ' ' || recipient from letter")
                .query(String.class)
                .list();
    }

    static String id(JsonNode contribution) {
        return contribution.get("id").asString();
    }
}
