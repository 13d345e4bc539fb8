package eu.observatory.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NaceTests {

    @Test
    void climbsFromTheClassToTheSection() {
        assertThat(Nace.withBroader("nace-rev2:43.32"))
                .containsExactly("nace-rev2:43.32", "nace-rev2:43.3", "nace-rev2:43", "nace-rev2:F");
        assertThat(Nace.withBroader("nace-rev2:43")).containsExactly("nace-rev2:43", "nace-rev2:F");
        assertThat(Nace.withBroader("nace-rev2:F")).containsExactly("nace-rev2:F");
    }

    @Test
    void knowsThatTheRevisionsDifferInTheirSections() {
        assertThat(Nace.withBroader("nace-rev2:62.01")).endsWith("nace-rev2:J");
        assertThat(Nace.withBroader("nace-rev2.1:62.10")).endsWith("nace-rev2.1:K");
    }

    @Test
    void leavesOtherConceptsAlone() {
        assertThat(Nace.withBroader("fr-cj:9220")).containsExactly("fr-cj:9220");
        assertThat(Nace.withBroader("nace-rev2:04")).containsExactly("nace-rev2:04");
    }

    @Test
    void opensOneLevel() {
        assertThat(Nace.narrower("nace-rev2:F")).isEqualTo("nace\\-rev2:(41|42|43)");
        assertThat(Nace.narrower("nace-rev2:43")).isEqualTo("nace\\-rev2:(43\\.[0-9])");
        assertThat(Nace.narrower("nace-rev2.1:43.3")).isEqualTo("nace\\-rev2\\.1:(43\\.3[0-9])");
    }
}
