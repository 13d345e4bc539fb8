package eu.observatory.registry.claim;

import eu.observatory.platform.access.Role;
import eu.observatory.platform.test.Tokens;
import eu.observatory.registry.Api;
import eu.observatory.registry.Namur;
import eu.observatory.registry.enterprise.Intake;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Three enterprises of Namur, those who claim them, and those who decide. */
record Claimed(Api api, JdbcClient jdbc) {

    static final String REACHABLE = "be-kbo-1999000012";
    static final String UNKNOWN = "be-kbo-1999000023";
    static final String MASKED = "be-kbo-1999000034";
    static final Tokens ANNA = Tokens.of(Role.CONTRIBUTOR).named("anna");
    static final Tokens BOB = Tokens.of(Role.CONTRIBUTOR).named("bob");
    static final Tokens EDITOR = Tokens.of(Role.EDITOR).named("editor").in("BE3");
    static final Tokens FOREIGN = Tokens.of(Role.EDITOR).named("foreign").in("FRE");

    static Claimed begin(Intake intake, Api api, JdbcClient jdbc) {
        jdbc.sql(
                        "truncate enterprise, enterprise_source, enterprise_revision, outbox_mark, claim, claim_code, letter cascade")
                .update();
        intake.take(
                Namur.kbo(1),
                List.of(
                        Namur.facts(REACHABLE, "ATELIER ASBL", "info@atelier.example"),
                        Namur.facts(UNKNOWN, "SANS ADRESSE ASBL", null),
                        Namur.facts(MASKED, "CACHEE", null, true)));
        return new Claimed(api, jdbc);
    }

    JsonNode claim(String enterprise, String proof, Tokens who, int status) {
        return api.post("/enterprises/" + enterprise + "/claims", Map.of("proof", proof), who, status);
    }

    JsonNode prove(JsonNode claim, String code, Tokens who, int status) {
        return api.post("/claims/" + id(claim) + "/code", Map.of("code", code), who, status);
    }

    JsonNode decide(JsonNode claim, Map<String, String> decision, Tokens who, int status) {
        return api.post("/claims/" + id(claim) + "/decision", decision, who, status);
    }

    static String id(JsonNode claim) {
        return claim.get("id").asString();
    }

    /** As its reader has it from the letter. */
    String code() {
        return jdbc.sql(
                        "select contents ->> 'code' from letter where template = 'claim.code' order by posted_at desc, id limit 1")
                .query(String.class)
                .single();
    }

    String wrong() {
        return code().equals("000000") ? "000001" : "000000";
    }

    List<String> recipients() {
        return jdbc.sql("select recipient from letter").query(String.class).list();
    }

    List<String> trail(String enterprise) {
        return api.get("/enterprises/" + enterprise + "/trail?limit=4", EDITOR, 200)
                .get("items")
                .valueStream()
                .map(entry -> entry.get("what").asString())
                .toList();
    }
}
