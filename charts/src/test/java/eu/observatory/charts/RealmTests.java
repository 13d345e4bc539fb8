package eu.observatory.charts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The realm that Keycloak's operator imports is that of {@code infra/keycloak}. */
class RealmTests {

    /** Of the file these are variables where the operator wants numbers and truth values. */
    private static final List<String> SAID_BY_VALUES =
            List.of("registrationAllowed", "verifyEmail", "resetPasswordAllowed", "smtpServer");

    private final List<Manifest> all = Chart.ENGINES.render("production");

    @Test
    void isTheFileButForItsVariables() {
        JsonObject file = JsonParser.parseString(Sources.read(Path.of("../infra/keycloak/realm.json"))
                        .replace("${OBSERVATORY_URL}", "https://observatory.example.org"))
                .getAsJsonObject();
        JsonObject realm = realm().getAsJsonObject().deepCopy();
        SAID_BY_VALUES.forEach(name -> {
            file.remove(name);
            realm.remove(name);
        });
        assertThat(realm).isEqualTo(file);
    }

    @Test
    void isOneThatKeycloakReads() {
        RealmRepresentation realm = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readValue(realm().toString(), RealmRepresentation.class);
        assertThat(realm.isRegistrationAllowed()).isFalse();
        assertThat(realm.isVerifyEmail()).isTrue();
        assertThat(realm.getSmtpServer()).containsEntry("host", "smtp.example.org");
    }

    @Test
    void takesItsSecretsFromSecrets() {
        Manifest realmImport = Manifest.one(all, "KeycloakRealmImport", "engines-observatory");
        Map<String, JsonElement> placeholders = realmImport
                .at("spec", "placeholders")
                .orElseThrow()
                .getAsJsonObject()
                .asMap();
        assertThat(placeholders).containsOnlyKeys("GATEWAY_SECRET", "SMTP_USER", "SMTP_PASSWORD");
        assertThat(realm().toString()).contains("\"secret\":\"${GATEWAY_SECRET}\"");
        assertThat(realmImport.at("spec", "keycloakCRName").orElseThrow().getAsString())
                .isEqualTo(Manifest.one(all, "Keycloak", "engines-keycloak").name());
    }

    private JsonElement realm() {
        return Manifest.one(all, "KeycloakRealmImport", "engines-observatory")
                .at("spec", "realm")
                .orElseThrow();
    }
}
