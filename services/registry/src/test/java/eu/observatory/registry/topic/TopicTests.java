package eu.observatory.registry.topic;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.access.Role;
import eu.observatory.platform.outbox.Mark;
import eu.observatory.platform.outbox.Publication;
import eu.observatory.platform.outbox.State;
import eu.observatory.platform.test.Tokens;
import eu.observatory.registry.Api;
import eu.observatory.registry.Namur;
import eu.observatory.registry.RegistryTest;
import eu.observatory.registry.enterprise.Intake;
import eu.observatory.registry.organisation.Bodies;
import eu.observatory.registry.organisation.OrganisationIntake;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Topics that are compared with what the registry says; what a comparison does is the starter's test. */
@RegistryTest
class TopicTests {

    private static final String ENTERPRISE = "be-kbo-1999000012";
    private static final Tokens OPERATOR = Tokens.of(Role.OPERATOR).named("operator");

    @Autowired
    private List<Publication> publications;

    @Autowired
    private Intake intake;

    @Autowired
    private OrganisationIntake organisations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Api api;

    @BeforeEach
    void fill() {
        jdbc.sql("truncate enterprise, enterprise_source, enterprise_revision, organisation, organisation_source,"
                        + " organisation_revision, outbox_topic cascade")
                .update();
        intake.take(Namur.kbo(1), List.of(Namur.facts(ENTERPRISE, "ATELIER ASBL", null)));
        organisations.take(Bodies.file(Bodies.JANUARY), List.of(Bodies.federation("Fédération"), Bodies.centre()));
    }

    @Test
    void everyTopicListsAllItsThingsOnceInSteps() {
        assertThat(publications).hasSizeGreaterThanOrEqualTo(4).allSatisfy(publication -> {
            List<String> all = publication.keys("", 100_000);
            assertThat(all).isNotEmpty().doesNotHaveDuplicates();
            String third = all.get(all.size() / 3);
            assertThat(publication.keys(third, 7))
                    .isEqualTo(all.subList(all.size() / 3 + 1, all.size()).stream()
                            .limit(7)
                            .toList());
            assertThat(publication.keys(all.getLast(), 7)).isEmpty();
        });
    }

    @Test
    void everyThingIsLiftedAboveWhatWasPublishedAndSaysSo() {
        assertThat(publications).allSatisfy(publication -> {
            String key = publication.keys("", 1).getFirst();
            long before = only(publication, key).revision();

            assertThat(publication.overtake(List.of(new Mark(key, before + 6), new Mark("hub:nobody", 3))))
                    .containsExactly(new Mark(key, before + 7));
            assertThat(publication.overtake(List.of(new Mark(key, before + 6)))).isEmpty();

            State lifted = only(publication, key);
            assertThat(lifted.revision()).isEqualTo(before + 7);
            assertThat(json.readTree(json.writeValueAsBytes(lifted.body()))
                            .path("revision")
                            .asLong())
                    .isEqualTo(before + 7);
        });
    }

    @Test
    void nextChangeGoesOnFromThere() {
        Publication enterprises = publications.stream()
                .filter(publication -> publication.topic().equals("registry.enterprises"))
                .findFirst()
                .orElseThrow();
        enterprises.overtake(List.of(new Mark("hub:" + ENTERPRISE, 4)));

        intake.take(Namur.kbo(2), List.of(Namur.facts(ENTERPRISE, "ATELIER NOUVEAU ASBL", null)));

        assertThat(only(enterprises, "hub:" + ENTERPRISE).revision()).isEqualTo(6);
        assertThat(api.get("/enterprises/" + ENTERPRISE, OPERATOR, 200)
                        .at("/revision")
                        .asLong())
                .isEqualTo(6);
    }

    @Test
    void operatorSeesHowTopicsWereFoundAndOrdersAnotherLook() {
        jdbc.sql("insert into outbox_topic values ('registry.enterprises', 'life', now(), false, 9, 1, 2, 3, 0)")
                .update();

        JsonNode found = api.get("/operations/registry/topics", OPERATOR, 200).at("/items/0");
        assertThat(found.at("/topic").asString()).isEqualTo("registry.enterprises");
        assertThat(found.at("/due").asBoolean()).isFalse();
        assertThat(found.at("/overtaken").asLong()).isEqualTo(2);
        assertThat(found.at("/unknown").asLong()).isEqualTo(3);

        api.post("/operations/registry/topics/registry.concepts/comparison", Map.of(), OPERATOR, 404);
        api.post("/operations/registry/topics/registry.enterprises/comparison", Map.of(), OPERATOR, 202);
        assertThat(api.get("/operations/registry/topics", OPERATOR, 200)
                        .at("/items/0/due")
                        .asBoolean())
                .isTrue();
    }

    private static State only(Publication publication, String key) {
        List<State> states = publication.render(List.of(key));
        assertThat(states).hasSize(1);
        return states.getFirst();
    }
}
