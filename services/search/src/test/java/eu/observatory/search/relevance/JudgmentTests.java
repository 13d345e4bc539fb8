package eu.observatory.search.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.observatory.platform.test.EventSchemas;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JudgmentTests {

    private static final JsonMapper JSON = new JsonMapper();

    private final List<Topic> topics = Topic.all();
    private final List<JudgedEnterprise> enterprises = JudgedEnterprise.all();

    @Test
    void asksAtLeast150TopicsInFourLanguages() {
        assertThat(topics)
                .hasSizeGreaterThanOrEqualTo(150)
                .allSatisfy(topic ->
                        assertThat(topic.questions().values()).hasSize(4).noneMatch(String::isBlank));
        assertThat(topics).extracting(Topic::id).doesNotHaveDuplicates();
        assertThat(enterprises).hasSizeGreaterThanOrEqualTo(600);
    }

    @Test
    void holdsAThirdOutByChanceAndNotByChoice() {
        assertThat(topics)
                .allSatisfy(topic -> assertThat(topic.heldOut())
                        .as(topic.id())
                        .isEqualTo(hash("relevance-2026:" + topic.id()) % 3 == 0));
        assertThat(topics.stream().filter(Topic::heldOut).count() / (double) topics.size())
                .isCloseTo(1 / 3.0, within(0.05));
    }

    @Test
    void everyTopicHasAnAnswerAndFewerThanTheyAre() {
        assertThat(topics)
                .allSatisfy(topic -> assertThat(topic.grades(enterprises).values())
                        .as(topic.id())
                        .contains(2)
                        .hasSizeLessThan(enterprises.size() / 2));
    }

    @Test
    void everyEnterpriseIsOneThatItsTopicCouldCarry() {
        assertThat(enterprises)
                .allSatisfy(enterprise -> EventSchemas.validate(
                        "registry.enterprises",
                        JSON.writeValueAsString(enterprise.state().body())));
    }

    @Test
    void measuresAsTheTextbooksDo() {
        List<String> found = List.of("a", "x", "b");

        assertThat(Measure.recall(found, Set.of("a", "b", "c", "d"))).isEqualTo(0.5);
        assertThat(Measure.recall(found, Set.of())).isNaN();
        // (2 + 0 + 1/2) / (2 + 1/log2(3))
        assertThat(Measure.ndcg(found, Map.of("a", 2, "b", 1))).isCloseTo(2.5 / 2.63093, within(1e-4));
        assertThat(Measure.ndcg(List.of(), Map.of("a", 2))).isZero();
    }

    private static long hash(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }
}
