package eu.observatory.portal.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.portal.PortalTest;
import eu.observatory.portal.Reader;
import eu.observatory.portal.RecordedGateway;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class DatasetControllerTests {

    private final Reader reader;
    private final RecordedGateway gateway;

    @Autowired
    DatasetControllerTests(Reader reader, RecordedGateway gateway) {
        this.reader = reader;
        this.gateway = gateway;
    }

    @Test
    void comparesTwoExtracts() {
        assertThat(reader.page("/en/datasets/sirene/changes?from=2026-01-01&to=&x=y"))
                .contains("What changed in SIRENE (Insee)")
                .contains("47 changes")
                .contains("since the extract of 1 January 2026")
                .contains("href=\"/en/datasets/sirene/changes?from=2026-01-01&amp;kind=closed\"")
                .contains("cursor=c2VhbGVk.page-2")
                .contains("href=\"/en/enterprises/fr-siren-000000018#history\"")
                .contains("headcount");
        assertThat(gateway.asked("/api/datasets/sirene/changes").getFirst().parameters())
                .containsOnlyKeys("from")
                .containsEntry("from", List.of("2026-01-01"));
    }

    @Test
    void leavesTheFormStandingWhenTheExtractsAreRefused() {
        gateway.refuse("/api/datasets/sirene/changes", 400, "invalid-parameter");
        assertThat(reader.page("/en/datasets/sirene/changes?from=2027-01-01", 400))
                .contains("cannot be compared")
                .contains("value=\"2027-01-01\"");
    }

    @Test
    void knowsOnlyDatasetsThatTheRegistryKnows() {
        reader.page("/en/datasets/nothing/changes", 404);
        reader.page("/en/datasets/..%2F/changes", 404);
    }
}
