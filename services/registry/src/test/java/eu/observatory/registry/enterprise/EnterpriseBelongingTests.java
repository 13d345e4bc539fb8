package eu.observatory.registry.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.access.Place;
import eu.observatory.registry.RegistryTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RegistryTest
class EnterpriseBelongingTests {

    private static final String ID = "be-kbo-1999990125";
    private static final Source SOURCE = new Source("belonging", LocalDate.of(2026, 1, 1), "CC0-1.0", true, true);

    @Autowired
    private Intake intake;

    @Autowired
    private EnterpriseBelonging belonging;

    @Test
    void enterpriseBelongsToItsRegionAndToItself() {
        intake.take(SOURCE, List.of(inNamur()));
        Place place = place(ID);
        assertThat(place).isNotNull();
        assertThat(place.region()).startsWith("BE35");
        assertThat(place.organisations()).isEqualTo(Set.of(ID));
        intake.withdraw(SOURCE.dataset(), 10);
        assertThat(place(ID)).isNull();
    }

    @Test
    void enterpriseThatIsNotThereBelongsNowhere() {
        assertThat(place("be-kbo-0")).isNull();
    }

    private @Nullable Place place(String id) {
        return belonging.place(Map.of("id", id)).block(Duration.ofSeconds(10));
    }

    private static Facts inNamur() {
        return new Facts(
                ID,
                "BE",
                Status.ACTIVE,
                null,
                null,
                List.of(new Name("legal", null, "Belonging")),
                List.of(),
                null,
                true,
                List.of(),
                new Address("1", "5000", "Namur", "BE", "be-92094"),
                null,
                null,
                List.of(),
                null,
                null,
                false);
    }
}
