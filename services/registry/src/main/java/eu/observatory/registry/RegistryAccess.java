package eu.observatory.registry;

import static eu.observatory.platform.access.Role.CONTRIBUTOR;
import static eu.observatory.platform.access.Role.EDITOR;
import static eu.observatory.platform.access.Role.OPERATOR;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import eu.observatory.platform.access.Role;
import eu.observatory.platform.access.Rules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may do what in the registry; {@code access.csv} beside the tests says the same for people to review. */
@Configuration(proxyBeanMethods = false)
class RegistryAccess {

    @Bean
    Rules rules() {
        return Rules.of(rules -> {
            published(rules);
            duplicates(rules);
            imports(rules);
            claims(rules);
            contributions(rules);
            messages(rules);
            letters(rules);
            personal(rules);
            operations(rules);
        });
    }

    private static void published(Rules.Writing rules) {
        rules.open(
                GET,
                "/concepts",
                "/concepts/{id}",
                "/concepts/{id}/correspondences",
                "/datasets/{dataset}/changes",
                "/enterprises",
                "/enterprises/export.csv",
                "/enterprises/export.ndjson",
                "/enterprises/{id}",
                "/enterprises/{id}/history",
                "/enterprises/{id}/statement",
                "/identifiers/{identifier}",
                "/organisations",
                "/organisations/export.ndjson",
                "/organisations/{id}",
                "/organisations/{id}/history",
                "/organisations/{id}/members",
                "/territories",
                "/territories/{id}");
    }

    /** The body names the two enterprises, so that the handler sees to the region. */
    private static void duplicates(Rules.Writing rules) {
        rules.open(GET, "/duplicates", "/enterprises/{id}/duplicates")
                .allow(POST, "/duplicates/decisions")
                .to(EDITOR, OPERATOR)
                .furtherInHandler()
                .orOnThisMachine();
    }

    private static void imports(Rules.Writing rules) {
        forOperators(rules, GET, "/imports", "/imports/{id}", "/imports/{id}/progress", "/imports/{id}/report.csv");
        forOperators(rules, POST, "/imports", "/imports/{id}/cancel", "/imports/{id}/confirm", "/imports/sets");
        forOperators(rules, GET, "/imports/sets/{set}", "/imports/codes");
        forOperators(rules, PUT, "/imports/sets/{set}/files/{name}", "/imports/codes/{format}");
        forOperators(rules, DELETE, "/imports/sets/{set}", "/imports/datasets/{dataset}");
    }

    /** A list shows editors their regions only, which the handler sees to. */
    private static void messages(Rules.Writing rules) {
        rules.open(GET, "/desks")
                .open(POST, "/messages")
                .allow(GET, "/messages")
                .to(EDITOR, OPERATOR)
                .furtherInHandler()
                .allow(GET, "/messages/{message}")
                .to(EDITOR, OPERATOR)
                .in("message")
                .allow(POST, "/messages/{message}/closure", "/messages/{message}/hand-over")
                .to(EDITOR, OPERATOR)
                .in("message");
    }

    private static void letters(Rules.Writing rules) {
        rules.allow(GET, "/letters/failed").to(OPERATOR);
        rules.allow(POST, "/letters/failed/{letter}/retry").to(OPERATOR);
        rules.allow(DELETE, "/letters/failed/{letter}").to(OPERATOR);
    }

    private static void forOperators(Rules.Writing rules, HttpMethod method, String... paths) {
        rules.allow(method, paths).to(OPERATOR).orScope("imports:write").orOnThisMachine();
    }

    private static void operations(Rules.Writing rules) {
        rules.allow(GET, "/operations/registry/topics").to(OPERATOR);
        rules.allow(
                        POST,
                        "/operations/registry/topics/{topic}/comparison",
                        "/operations/registry/accounts/{account}/erasure")
                .to(OPERATOR);
    }

    /** Of the account that asks, whatever its roles. */
    private static void personal(Rules.Writing rules) {
        rules.signedIn(GET, "/me/data", "/me/data/counts").signedIn(DELETE, "/me/data");
    }

    private static void claims(Rules.Writing rules) {
        rules.allow(POST, "/enterprises/{id}/claims").to(CONTRIBUTOR);
        rules.signedIn(GET, "/claims/mine");
        rules.signedIn(GET, "/claims/{claim}").furtherInHandler();
        rules.signedIn(POST, "/claims/{claim}/code", "/claims/{claim}/codes", "/claims/{claim}/ending")
                .furtherInHandler();
        rules.allow(GET, "/claims").to(EDITOR).furtherInHandler();
        rules.allow(POST, "/claims/{claim}/decision").to(EDITOR).in("claim").furtherInHandler();
        rules.allow(GET, "/enterprises/{id}/owners").to(CONTRIBUTOR, EDITOR).in("enterprise");
    }

    /** Whoever is somebody here may propose; who owns the enterprise or answers for its region decides. */
    private static void contributions(Rules.Writing rules) {
        rules.allow(POST, "/enterprises/{id}/contributions").to(Role.values()).furtherInHandler();
        rules.signedIn(GET, "/contributions/mine");
        rules.signedIn(GET, "/contributions/{contribution}").furtherInHandler();
        rules.signedIn(POST, "/contributions/{contribution}/answer", "/contributions/{contribution}/withdrawal")
                .furtherInHandler();
        rules.allow(GET, "/contributions").to(CONTRIBUTOR, EDITOR).furtherInHandler();
        rules.allow(POST, "/contributions/{contribution}/decision")
                .to(CONTRIBUTOR, EDITOR)
                .in("contribution");
        rules.allow(GET, "/enterprises/{id}/trail").to(CONTRIBUTOR, EDITOR).in("enterprise");
        rules.allow(GET, "/trail").to(EDITOR, OPERATOR).furtherInHandler();
    }
}
