package eu.observatory.registry.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.observatory.platform.web.Language;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesksTests {

    private final Desks desks = new Desks(new DeskSettings(Map.of(
            "be3", mailbox("walloon@example.org"),
            "BE35", mailbox("namur@example.org"),
            "FRE", mailbox("lille@example.org"),
            "elsewhere", mailbox("all@example.org"))));

    @ParameterizedTest
    @CsvSource({
        "BE3, walloon@example.org",
        "BE32, walloon@example.org",
        "BE352, namur@example.org",
        "FRE12, lille@example.org",
        "FR, all@example.org",
        "BE, all@example.org",
        "DE, all@example.org",
        ", all@example.org"
    })
    void nearestDeskUpwardAnswers(@Nullable String place, String address) {
        assertThat(desks.nearest(place)).get().extracting(Desk::address).isEqualTo(address);
    }

    @Test
    void withoutADeskForTheRestNobodyAnswersElsewhere() {
        Desks alone = new Desks(new DeskSettings(Map.of("FRE", mailbox("lille@example.org"))));
        assertThat(alone.nearest("BE3")).isEmpty();
        assertThat(alone.nearest(null)).isEmpty();
    }

    @Test
    void nameIsInTheLanguageOfTheReaderOrInAnother() {
        Desk desk = desks.of("FRE").orElseThrow();
        assertThat(desk.name(new Language("nl"))).isEqualTo("Het noorden");
        assertThat(desk.name(new Language("de"))).isIn("Het noorden", "Le Nord");
    }

    @Test
    void deskIsCalledByARegionAndHasOneAddress() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Desks(new DeskSettings(Map.of("wallonia", mailbox("a@example.org")))))
                .withMessageContaining("NUTS");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mailbox("a@example.org, b@example.org"))
                .withMessageContaining("one mail address");
    }

    private static DeskSettings.Mailbox mailbox(String address) {
        return new DeskSettings.Mailbox(Map.of("fr", "Le Nord", "nl", "Het noorden"), address, "fr");
    }
}
