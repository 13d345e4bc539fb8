package eu.observatory.registry.concept;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.registry.concept.Correspondence.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrosswalkTests {

    private final List<Correspondence> core = CoreCorrespondences.read();
    private final Crosswalk crosswalk = new Crosswalk(core);

    @ParameterizedTest
    @CsvSource({
        "43.32, 43.32", // kept its place
        "95.31, 45.20", // moved to another section
        "43.91, 43.99", // one of several that shared out a class
        "31.00, 31.0", // several classes of a group in one
        "47.21, 47", // classes of several groups in one
        "38.22, 38.2",
        "43.60, 43", // new: only its division is known
        "43.3, 43.3",
        "88, 88"
    })
    void followsACodeToWhatItWasOrToTheNearestThatIsSure(String code, String before) {
        assertThat(crosswalk.rev2(code)).isEqualTo(before);
    }

    @Test
    void leavesOpenWhatNobodyKnows() {
        assertThat(crosswalk.rev2("04.44")).isNull();
        assertThat(new Crosswalk(List.of(new Correspondence("01.11", "01.11"), new Correspondence("01.11", "02.10")))
                        .rev2("01.11"))
                .isNull();
    }

    @Test
    void everyPairOfTheCoreIsThereOnceAndEveryDivisionLeadsSomewhere() {
        assertThat(core).hasSizeGreaterThan(950).doesNotHaveDuplicates();
        Set<String> divisions =
                core.stream().map(pair -> pair.rev21().substring(0, 2)).collect(Collectors.toSet());
        assertThat(divisions)
                .hasSize(87)
                .allSatisfy(division -> assertThat(crosswalk.rev2(division)).isNotNull());
    }

    @ParameterizedTest
    @CsvSource({
        "43.32,43.32,1,1,SAME",
        "95.31,45.20,1,1,MOVED",
        "43.91,43.99,1,4,SPLIT",
        "31.00,31.01,4,1,MERGED",
        "47.21,47.81,2,7,REGROUPED"
    })
    void namesWhatBecameOfAClass(String rev21, String rev2, int origins, int heirs, Kind kind) {
        assertThat(Kind.of(new Correspondence(rev21, rev2), origins, heirs)).isEqualTo(kind);
    }
}
