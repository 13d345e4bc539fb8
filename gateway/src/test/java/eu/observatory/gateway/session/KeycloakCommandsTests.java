package eu.observatory.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.test.KeycloakAdmin;
import eu.observatory.platform.test.KeycloakProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The commands in {@code docs/operate-identity.md}, as they are printed there; each call of kcadm.sh starts a JVM. */
@Tag("slow")
class KeycloakCommandsTests {

    private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final Path CHECKOUT =
            Path.of(System.getProperty("observatory.docs")).toAbsolutePath().getParent();
    private static final KeycloakSite SITE = KeycloakSite.ONLY;
    private static final KeycloakAdmin ADMIN = SITE.admin;

    @TempDir
    private static Path home;

    /** After somebody has set the gateway's client wrong. */
    @BeforeAll
    static void signInAndSetTheClientRight() throws Exception {
        ObjectNode wrong = gateway();
        wrong.put("secret", "another secret than the gateway has");
        wrong.putArray("redirectUris").add("https://elsewhere.example/*");
        ((ObjectNode) wrong.get("attributes")).put("post.logout.redirect.uris", "+");
        String address = "/clients/" + wrong.get("id").asString();
        assertThat(ADMIN.send("PUT", address, wrong.toString()).statusCode()).isEqualTo(204);
        assertThat(ADMIN.send("PUT", "", "{\"accessTokenLifespan\": 900}").statusCode())
                .isEqualTo(204);
        run("config credentials");
    }

    @Test
    void setTheClientAndTheRealm() {
        JsonNode gateway = gateway();
        String site = SITE.url;
        assertThat(gateway.get("secret").asString()).isEqualTo(KeycloakProcess.GATEWAY_SECRET);
        assertThat(gateway.get("redirectUris").toString()).isEqualTo("[\"" + site + "/sign-in/return\"]");
        assertThat(gateway.get("attributes").get("post.logout.redirect.uris").asString())
                .isEqualTo("%1$s/##%1$s/fr##%1$s/nl##%1$s/de##%1$s/en".formatted(site));
        assertThat(gateway.get("attributes").get("pkce.code.challenge.method").asString())
                .as("what no command names")
                .isEqualTo("S256");
        assertThat(ADMIN.read("").get("accessTokenLifespan").asInt()).isEqualTo(300);
    }

    @Test
    void letAPersonInAndOutAgain() throws Exception {
        run("create users");
        JsonNode person = people().get(0);
        String address = "/users/" + person.get("id").asString();
        assertThat(person.get("attributes").get("regions").toString()).isEqualTo("[\"BE3\"]");
        assertThat(person.get("requiredActions").toString())
                .contains("UPDATE_PASSWORD", "VERIFY_EMAIL", "CONFIGURE_TOTP");
        assertThat(names(ADMIN.read(address + "/role-mappings/realm"))).contains("editor");
        assertThat(ADMIN.read(address + "/credentials").get(0).get("type").asString())
                .isEqualTo("password");

        run("delete \"users");
        assertThat(people().isEmpty()).isTrue();
    }

    /** The role is taken back, since others who have signed in would have it. */
    @Test
    void giveNewcomersTheirRole() throws Exception {
        String composites = "/roles/default-roles-observatory/composites";
        run("--rname default-roles-observatory");
        try {
            assertThat(names(ADMIN.read(composites))).contains("contributor");
        } finally {
            ADMIN.send("DELETE", composites, "[" + ADMIN.read("/roles/contributor") + "]");
        }
    }

    @Test
    void letAMachineIn() throws Exception {
        String said = run("create clients");
        String token = new JsonMapper()
                .readTree(said.substring(said.indexOf('{')))
                .get("access_token")
                .asString();
        JsonNode me = KeycloakPerson.json(SITE.me(token));
        assertThat(me.get("roles").toString()).isEqualTo("[\"statistician\"]");
        assertThat(me.get("regions").toString()).isEqualTo("[\"BE3\"]");
    }

    private static ObjectNode gateway() {
        return (ObjectNode) ADMIN.read("/clients?clientId=gateway").get(0);
    }

    private static JsonNode people() {
        return ADMIN.read("/users?exact=true&username=editor-one");
    }

    private static List<String> names(JsonNode roles) {
        return roles.valueStream().map(role -> role.get("name").asString()).toList();
    }

    /** Runs the one block of the page that has these words, and returns what it printed. */
    private static String run(String words) throws IOException, InterruptedException {
        String page = Files.readString(CHECKOUT.resolve("docs/operate-identity.md"));
        List<String> blocks = BLOCK.matcher(page)
                .results()
                .map((MatchResult block) -> block.group(1))
                .filter(block -> block.contains("kcadm.sh") && block.contains(words))
                .toList();
        assertThat(blocks).as(words).hasSize(1);
        Path errors = home.resolve("errors");
        ProcessBuilder builder = new ProcessBuilder("sh", "-euc", blocks.getFirst())
                .directory(CHECKOUT.toFile())
                .redirectError(errors.toFile());
        Map<String, String> environment = builder.environment();
        environment.putAll(SITE.keycloak.administration());
        environment.putAll(Map.of(
                "OBSERVATORY_URL",
                SITE.url,
                "GATEWAY_SECRET",
                KeycloakProcess.GATEWAY_SECRET,
                "FIRST_PASSWORD",
                KeycloakPerson.PASSWORD,
                "KC_OPTS",
                "-Duser.home=" + home + " -XX:TieredStopAtLevel=1 -XX:+UseSerialGC"));
        environment.merge("PATH", environment.get("KEYCLOAK_HOME") + "/bin", (path, bin) -> bin + ":" + path);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said + Files.readString(errors)).isZero();
        return said;
    }
}
