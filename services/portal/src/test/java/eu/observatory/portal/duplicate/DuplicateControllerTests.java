package eu.observatory.portal.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.portal.PortalTest;
import eu.observatory.portal.Reader;
import eu.observatory.portal.RecordedGateway;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class DuplicateControllerTests {

    private final Reader reader;
    private final RecordedGateway gateway;

    @Autowired
    DuplicateControllerTests(Reader reader, RecordedGateway gateway) {
        this.reader = reader;
        this.gateway = gateway;
    }

    @Test
    void listsPairsWithTheirReasons() {
        assertThat(reader.page("/en/duplicates?decision=same&cursor=c"))
                .contains("31 pairs")
                .contains("likeness 83%")
                .contains("same website marais.example")
                .contains("href=\"/en/enterprises/be-kbo-1999000027\"")
                .contains("href=\"/en/duplicates?decision=same&amp;cursor=c2VhbGVk.page-2\"");
        assertThat(gateway.asked("/api/duplicates").getFirst().parameters())
                .containsEntry("decision", List.of("same"))
                .containsEntry("cursor", List.of("c"));
    }

    @Test
    void takesAnUnknownDecisionForNone() {
        reader.page("/en/duplicates?decision=maybe");
        assertThat(gateway.asked("/api/duplicates").getFirst().parameters()).containsEntry("decision", List.of("open"));
    }
}
