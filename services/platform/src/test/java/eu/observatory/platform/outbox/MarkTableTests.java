package eu.observatory.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.test.LocalPostgres;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class MarkTableTests {

    private static final String TOPIC = "marked.things";

    private static ConfigurableApplicationContext service;
    private static MarkTable table;

    @BeforeAll
    static void start() {
        service = ThingService.start(
                LocalPostgres.freshDatabase(), "localhost:1", TOPIC, "--observatory.platform.outbox.relay=false");
        table = new MarkTable(service.getBean(JdbcClient.class));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void importTenThings() {
        service.getBean(JdbcClient.class).sql("delete from outbox_mark").update();
        service.getBean(Marks.class)
                .mark(
                        TOPIC,
                        IntStream.range(0, 10)
                                .mapToObj(number -> new Mark("hub:bulk-" + number, 1))
                                .toList());
    }

    @Test
    void whatChangedAloneGoesBeforeWhatCameByTheThousand() {
        markAlone("hub:alone", 1);

        assertThat(keysDue(1)).containsExactly("hub:alone");
        assertThat(keysDue(20)).hasSize(11);
    }

    @Test
    void whatIsChangedAloneWhileItWaitsInBulkGoesFirst() {
        markAlone("hub:bulk-7", 2);

        assertThat(keysDue(1)).containsExactly("hub:bulk-7");
    }

    @Test
    void anImportDoesNotHoldUpWhatWasChangedAloneBefore() {
        markAlone("hub:alone", 1);
        service.getBean(Marks.class).mark(TOPIC, List.of(new Mark("hub:alone", 2)));

        assertThat(keysDue(1)).containsExactly("hub:alone");
    }

    private static void markAlone(String key, long revision) {
        service.getBean(Outbox.class).mark(TOPIC, key, revision).block();
    }

    private static List<String> keysDue(int limit) {
        return table.due(limit).stream().map(Marked::key).toList();
    }
}
