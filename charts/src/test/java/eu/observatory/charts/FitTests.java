package eu.observatory.charts;

import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1EnvVar;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The two charts fit each other, and what a pod is told is what its service reads. */
class FitTests {

    private final List<Manifest> services = Chart.OBSERVATORY.render("production");
    private final List<Manifest> engines = Chart.ENGINES.render("production");

    @Test
    void findsTheEnginesWhereTheirOperatorsPutThem() {
        assertThat(env("registry"))
                .containsEntry("POSTGRES_HOST", only("Cluster") + "-rw")
                .containsEntry("KAFKA_BOOTSTRAP", only("Kafka") + "-kafka-bootstrap:9093")
                .containsEntry("SPRING_KAFKA_SSL_TRUSTSTORECERTIFICATES", only("Kafka") + "-cluster-ca-cert/ca.crt")
                .containsEntry("SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG", "kafka-registry/sasl.jaas.config");
        assertThat(env("search"))
                .containsEntry("ELASTICSEARCH_URL", "https://" + only("Elasticsearch") + "-es-http:9200")
                .containsEntry("ELASTICSEARCH_AUTHORITY", only("Elasticsearch") + "-es-http-certs-public/ca.crt")
                .containsEntry("ELASTICSEARCH_PASSWORD", "elasticsearch-search/password");
        assertThat(engines.toString()).contains("KafkaUser registry", "KafkaUser search");
        assertThat(Manifest.one(engines, "Kafka", only("Kafka"))
                        .at("spec", "entityOperator", "userOperator", "secretPrefix")
                        .orElseThrow()
                        .getAsString())
                .isEqualTo("kafka-");
    }

    @Test
    void givesEveryDatabaseToTheAccountOfItsService() {
        for (String service : Sources.servicesWithDatabase()) {
            Manifest database = Manifest.one(engines, "Database", "engines-postgres-" + service);
            assertThat(database.at("spec", "owner").orElseThrow().getAsString()).isEqualTo(service);
            assertThat(env(service))
                    .containsEntry("POSTGRES_DATABASE", service)
                    .containsEntry("POSTGRES_PASSWORD", "database-" + service + "/password");
        }
    }

    @Test
    void tellsKafkaClientsHowToProveWhoTheyAre() {
        Map<String, Object> variables = new HashMap<>(env("search"));
        variables.put("SPRING_KAFKA_SSL_TRUSTSTORECERTIFICATES", "-----BEGIN CERTIFICATE-----");
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        KafkaProperties kafka = Binder.get(environment)
                .bind("spring.kafka", KafkaProperties.class)
                .get();
        for (Map<String, Object> client : List.of(
                kafka.buildAdminProperties(), kafka.buildProducerProperties(), kafka.buildConsumerProperties())) {
            assertThat(client)
                    .containsEntry("security.protocol", "SASL_SSL")
                    .containsEntry("sasl.mechanism", "SCRAM-SHA-512")
                    .containsEntry("sasl.jaas.config", "kafka-search/sasl.jaas.config")
                    .containsEntry("ssl.truststore.type", "PEM")
                    .containsEntry("ssl.truststore.certificates", "-----BEGIN CERTIFICATE-----");
        }
    }

    @ParameterizedTest
    @MethodSource("eu.observatory.charts.Sources#services")
    void tellsNothingThatNobodyReads(String service) {
        String read = Stream.concat(
                        Sources.files(Sources.home(service), ".yaml").stream(),
                        Stream.of(
                                Path.of(
                                        "../services/platform/src/main/java/eu/observatory/platform/defaults/ServiceDefaults.java"),
                                Path.of(
                                        "../services/platform/src/main/resources/eu/observatory/platform/defaults/service-defaults.properties")))
                .map(Sources::read)
                .collect(Collectors.joining());
        assertThat(env(service).keySet())
                .filteredOn(name -> !name.matches("(SPRING|OBSERVATORY|JAVA)_.*|KAFKA_USER"))
                .allMatch(name -> read.contains("${" + name) || read.contains("\"" + name + "\""));
    }

    @Test
    void reachesTheIssuerByAnInnerWayWhereThereIsOne() {
        List<Manifest> inner = Chart.OBSERVATORY.render(
                "small",
                Map.of("global.issuer.innerUrl", "http://inner/realm", "global.issuer.keysUrl", "http://inner/keys"));
        assertThat(env(inner, "gateway"))
                .containsEntry("ISSUER_INNER_URL", "http://inner/realm")
                .doesNotContainKey("ISSUER_KEYS_URL");
        assertThat(env(inner, "registry"))
                .containsEntry("ISSUER_KEYS_URL", "http://inner/keys")
                .doesNotContainKey("ISSUER_INNER_URL");
        assertThat(env("gateway")).doesNotContainKey("ISSUER_INNER_URL");
    }

    private Map<String, String> env(String service) {
        return env(services, service);
    }

    /** Values, or secret/key in place of what is secret. */
    private static Map<String, String> env(List<Manifest> all, String service) {
        return Manifest.one(all, "Deployment", "observatory-" + service)
                .as(V1Deployment.class)
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst()
                .getEnv()
                .stream()
                .collect(Collectors.toMap(V1EnvVar::getName, FitTests::value));
    }

    private static String value(V1EnvVar variable) {
        if (variable.getValueFrom() == null) {
            return String.valueOf(variable.getValue());
        }
        var secret = variable.getValueFrom().getSecretKeyRef();
        return secret.getName() + "/" + secret.getKey();
    }

    private String only(String kind) {
        List<String> names = engines.stream()
                .filter(each -> each.kind().equals(kind))
                .map(Manifest::name)
                .toList();
        assertThat(names).hasSize(1);
        return names.getFirst();
    }
}
