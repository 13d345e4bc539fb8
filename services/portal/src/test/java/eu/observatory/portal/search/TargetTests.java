package eu.observatory.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTests {

    @ParameterizedTest
    @CsvSource({
        "enterprise, fr-siren-000000018, /enterprises/fr-siren-000000018",
        "organisation, a/b, /organisations/a%2Fb",
        "notice, 1, ''",
    })
    void leadsToPagesThatThereAre(String type, String id, String path) {
        assertThat(Target.of(type, id)).isEqualTo(path);
    }
}
