package eu.observatory.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.MultiValueMap;

class QueryTests {

    @Test
    void keepsKnownParametersInTheirOrderAndDropsTheRest() {
        var query = query(Map.of("q", List.of(" a ", "b"), "nuts", List.of("FRE", "", "FRE"), "x", List.of("y")));
        assertThat(query.values()).containsOnlyKeys("q", "nuts");
        assertThat(query.first("q")).isEqualTo("a");
        assertThat(query.all("nuts")).containsExactly("FRE");
    }

    @Test
    void replacesAWiderTerritoryByTheNarrowerOneInIt() {
        assertThat(query(Map.of("nuts", List.of("FRE", "BE32")))
                        .with("nuts", "FRE12")
                        .all("nuts"))
                .containsExactly("BE32", "FRE12");
    }

    @Test
    void replacesASectionByItsDivisionAndKeepsItsSisters() {
        assertThat(query(Map.of("activity", List.of("nace-rev2:F")))
                        .with("activity", "nace-rev2:43")
                        .all("activity"))
                .containsExactly("nace-rev2:43");
        assertThat(query(Map.of("activity", List.of("nace-rev2:F")))
                        .with("activity", "nace-rev2:C")
                        .all("activity"))
                .containsExactly("nace-rev2:F", "nace-rev2:C");
    }

    @Test
    void startsAgainAtTheFirstPageWhenAChoiceChanges() {
        var query = query(Map.of("q", List.of("a"), "cursor", List.of("c"), "family", List.of("mutual")));
        assertThat(query.with("lens", "principles:in").first("cursor")).isNull();
        assertThat(query.without("family", "mutual").search()).isEqualTo("?q=a");
    }

    @Test
    void writesAddressesThatReadBackTheSame() {
        assertThat(query(Map.of("q", List.of("C++ & co = 50% {x} #é"))).search())
                .isEqualTo("?q=C%2B%2B%20%26%20co%20%3D%2050%25%20%7Bx%7D%20%23%C3%A9");
    }

    private static Query query(Map<String, List<String>> address) {
        return Query.of(MultiValueMap.fromMultiValue(address));
    }
}
