package eu.observatory.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import tools.jackson.databind.json.JsonMapper;

class HouseJsonTests {

    private static final String THING =
            "{\"at\":\"2026-01-01T12:00:00Z\",\"kind\":\"big-one\",\"names\":[],\"on\":\"2026-01-31\"}";

    @Test
    void spellsTheSameWithAndWithoutSpring() {
        assertSpells(HouseJson.mapper());
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(JsonAutoConfiguration.class, JacksonAutoConfiguration.class))
                .run(context -> assertSpells(context.getBean(JsonMapper.class)));
    }

    @Test
    void readsWhatItDoesNotKnowWithoutComplaint() {
        Thing thing = HouseJson.mapper().readValue("{\"kind\":\"big-one\",\"names\":[],\"new\":1}", Thing.class);
        assertThat(thing.kind()).isEqualTo(Kind.BIG_ONE);
        assertThat(thing.at()).isNull();
    }

    private static void assertSpells(JsonMapper json) {
        Thing thing = new Thing(
                Instant.parse("2026-01-01T12:00:00Z"), Kind.BIG_ONE, List.of(), LocalDate.of(2026, 1, 31), null);
        assertThat(json.readTree(json.writeValueAsString(thing))).isEqualTo(json.readTree(THING));
        assertThat(json.readValue(THING, Thing.class)).isEqualTo(thing);
    }

    enum Kind {
        BIG_ONE
    }

    record Thing(
            @Nullable Instant at,
            Kind kind,
            List<String> names,
            @Nullable LocalDate on,
            @Nullable String absent) {}
}
