package eu.observatory.watch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A service by its folder, and what is missing of it elsewhere. */
record ServiceHome(Checkout checkout, Path home) {

    static final String SETTINGS = "src/main/resources/application.yaml";
    private static final List<String> PROFILES =
            List.of("values.yaml", "values-small.yaml", "values-production.yaml", "values.schema.json");

    String name() {
        return home.getFileName().toString();
    }

    /** What a reader of {@code docs/new-service.md} has yet to do, each with the file to do it in. */
    List<String> missing() {
        Missing missing = new Missing(checkout, new ArrayList<>());
        built(missing);
        charted(missing);
        stored(missing);
        if (isRouted()) {
            routed(missing);
            tested(missing);
            published(missing);
            watched(missing);
        }
        return missing.said();
    }

    /** The gateway leads to it under {@code /api}; the portal has everything else. */
    private boolean isRouted() {
        return !Set.of("gateway", "portal").contains(name());
    }

    private void built(Missing missing) {
        missing.unless(checkout.text("pom.xml").contains("<module>" + folder() + "</module>"), "pom.xml: no module");
        missing.unless(settings().matches("(?s).*\\$\\{PORT:\\d+}.*"), folder() + "/" + SETTINGS + ": no ${PORT:…}");
        missing.unless(hasPortOfItsOwn(), folder() + "/" + SETTINGS + ": another service has its port");
    }

    private void routed(Missing missing) {
        String url = "${" + name().toUpperCase(Locale.ROOT) + "_URL:http://localhost:" + port() + "}";
        missing.unless(checkout.text("gateway/" + SETTINGS).contains(url), "gateway/" + SETTINGS + ": no " + url);
        missing.in("docs/gateway.md", "| " + name());
    }

    private void charted(Missing missing) {
        missing.in("charts/observatory/Chart.yaml", "alias: " + name() + ",");
        PROFILES.forEach(file -> missing.unless(
                checkout.text("charts/observatory/" + file).matches("(?s).*\n *\"?" + name() + "\"?:.*"),
                "charts/observatory/" + file + ": no " + name()));
        missing.unless(
                name().equals("gateway")
                        || uses("gateway").get("services") instanceof List<?> services && services.contains(name()),
                "charts/observatory/values.yaml: not among the gateway's services");
    }

    private void stored(Missing missing) {
        if (settings().contains("${POSTGRES_DATABASE:")) {
            missing.unless(
                    Boolean.TRUE.equals(uses(name()).get("postgres")),
                    "charts/observatory/values.yaml: uses no postgres");
            missing.unless(
                    map(checkout.yaml("charts/engines/values.yaml"), "postgres").get("accounts")
                                    instanceof List<?> accounts
                            && accounts.contains(name()),
                    "charts/engines/values.yaml: no account of PostgreSQL");
            missing.unless(
                    checkout.text("docs/operate/install.md")
                            .matches("(?s).*for service in [a-z ]*\\b" + name() + "\\b.*"),
                    "docs/operate/install.md: no secret of its database");
        }
    }

    private void tested(Missing missing) {
        for (String test : List.of("ArchitectureTests", "ContractTests", "AccessTests")) {
            String file = folder() + "/src/test/java/eu/observatory/" + name() + "/" + test + ".java";
            missing.unless(checkout.has(file), file + ": is not there");
        }
        String contract = "docs/openapi/" + name() + ".json";
        missing.unless(checkout.has(contract), contract + ": is not there; run its ContractTests to write it");
        missing.in("docs/architecture.md", "`" + folder() + "`");
        missing.unless(checkout.has("docs/" + name() + ".md"), "docs/" + name() + ".md: is not there");
    }

    private void published(Missing missing) {
        Map<String, Object> kafka = map(checkout.yaml("charts/engines/values.yaml"), "kafka");
        for (String topic : checkout.topics(folder() + "/src/main", "Publication.java")) {
            String schema = "docs/events/" + topic + ".schema.json";
            missing.unless(checkout.has(schema), schema + ": is not there");
            missing.in("docs/events/README.md", "`" + topic + "`");
            missing.unless(
                    map(map(kafka, "services"), name()).get("owns") instanceof List<?> owned && owned.contains(topic),
                    "charts/engines/values.yaml: nobody owns " + topic);
            missing.unless(
                    checkout.topics("services/search/src/main", "Listener.java").contains(topic),
                    "services/search: no listener to " + topic);
        }
    }

    private void watched(Missing missing) {
        String own = "observatory_" + name() + "_";
        missing.in("docs/metrics.md", "`" + own);
        missing.unless(
                DashboardTests.texts(checkout).anyMatch(dashboard -> dashboard.contains(own)),
                "charts/observatory/dashboards: none shows " + own + "…");
    }

    private boolean hasPortOfItsOwn() {
        return checkout.services().stream()
                        .filter(other -> other.port().equals(port()))
                        .count()
                == 1;
    }

    private String port() {
        return settings().replaceFirst("(?s).*\\$\\{PORT:(\\d+)}.*", "$1");
    }

    private String settings() {
        return checkout.text(folder() + "/" + SETTINGS);
    }

    private String folder() {
        return checkout.root().relativize(home).toString();
    }

    private Map<String, Object> uses(String service) {
        return map(map(checkout.yaml("charts/observatory/values.yaml"), service), "uses");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> all, String key) {
        return (Map<String, Object>) all.getOrDefault(key, Map.of());
    }

    @Override
    public String toString() {
        return name();
    }
}
