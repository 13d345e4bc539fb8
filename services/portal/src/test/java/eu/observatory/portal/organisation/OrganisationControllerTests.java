package eu.observatory.portal.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.portal.PortalTest;
import eu.observatory.portal.Reader;
import eu.observatory.portal.RecordedGateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.json.JsonMapper;

@PortalTest
class OrganisationControllerTests {

    private static final String FEDERATION = "/api/organisations/be-kbo-0419999904";

    private final WebTestClient web;
    private final Reader reader;
    private final RecordedGateway gateway;

    @Autowired
    OrganisationControllerTests(WebTestClient web, Reader reader, RecordedGateway gateway) {
        this.web = web;
        this.reader = reader;
        this.gateway = gateway;
    }

    @Test
    void showsWhatItIsWhatItBelongsToAndWhoBelongsToIt() {
        assertThat(reader.page("/en/organisations/be-kbo-0419999904"))
                .contains("Federation")
                .contains("Employers’ body")
                .contains("href=\"/en/organisations/be-kbo-0419999903\"")
                .contains("Confédération exemple")
                .contains("23 member enterprises")
                .contains("href=\"/en/enterprises/fr-siren-000000018\"")
                .contains("href=\"/en/search?federation=be-kbo-0419999904\"")
                .contains("href=\"/en/enterprises/be-kbo-0419999904\"");
    }

    @Test
    void readsTheStateThatTheRegistryPublishes() throws IOException {
        var example = Path.of(
                System.getProperty("observatory.docs"), "events", "examples", "registry.organisations.federation.json");
        gateway.tell("/api/organisations/x", 200, Files.readString(example));
        gateway.replay("/api/organisations/x/members", "members");
        assertThat(reader.page("/de/organisations/x")).contains("FEES").contains("Verband");
    }

    @Test
    void standsWithoutItsLists() {
        gateway.refuse(FEDERATION + "/members", 503, "unavailable");
        gateway.refuse("/api/organisations", 503, "unavailable");
        assertThat(reader.page("/en/organisations/be-kbo-0419999904"))
                .contains("The members are not available")
                .contains("Fédération exemple");
    }

    @Test
    void listsByKindAndCountryAndNothingElse() {
        assertThat(reader.page("/en/organisations?kind=commune&country=BE&kind=x&sort=y"))
                .contains("57 organisations")
                .contains("href=\"/en/organisations?kind=federation&amp;country=BE\"")
                .contains("href=\"/en/organisations?kind=commune&amp;country=BE&amp;cursor=c2VhbGVk.page-2\"");
        assertThat(gateway.asked("/api/organisations").getFirst().parameters())
                .containsOnlyKeys("kind", "country")
                .containsEntry("kind", List.of("commune"));
        gateway.forget();
        reader.page("/en/organisations?kind=%3Cscript%3E&country=XX");
        assertThat(gateway.asked("/api/organisations").getFirst().parameters()).isEmpty();
    }

    @Test
    void leafsThroughItsMembers() {
        assertThat(reader.page("/en/organisations/be-kbo-0419999904/members?cursor=a"))
                .contains("Members of Fédération exemple")
                .contains("/members?cursor=c2VhbGVk.page-2");
        assertThat(gateway.asked(FEDERATION + "/members").getFirst().parameters())
                .containsEntry("cursor", List.of("a"));
    }

    @Test
    void saysThatThereIsNoSuchOrganisation() {
        web.get().uri("/fr/organisations/nobody").exchange().expectStatus().isNotFound();
    }

    @Test
    void showsHostileTextAsText() {
        var value = JsonMapper.shared().writeValueAsString("\"><script>alert(1)</script>${7*7}");
        gateway.tell("/api/organisations/x", 200, """
                {"id":%1$s,"kinds":[%1$s],"status":%1$s,"names":[{"kind":%1$s,"value":%1$s},{"kind":"legal","value":"b"}],
                 "identifiers":[{"scheme":%1$s,"value":%1$s}],"territories":[%1$s],"parent":%1$s,"successors":[%1$s],
                 "affiliations":[{"organisation":%1$s}],"contact":{"website":%1$s},"labels":{}}""".formatted(value));
        gateway.tell("/api/organisations/x/members", 200, """
                {"items":[{"id":%1$s,"name":%1$s,"locality":%1$s,"kinds":[%1$s]}],"total":1,"next":%1$s}""".formatted(value));
        assertThat(reader.page("/fr/organisations/x"))
                .doesNotContain("<script>alert")
                .doesNotContain(">49<");
    }
}
