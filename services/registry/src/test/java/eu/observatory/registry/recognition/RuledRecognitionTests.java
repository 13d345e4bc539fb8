package eu.observatory.registry.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.registry.recognition.Membership.Standing;
import eu.observatory.registry.recognition.Recognition.Flag;
import eu.observatory.registry.recognition.Recognition.Form;
import eu.observatory.registry.recognition.Recognition.Judgement;
import eu.observatory.registry.recognition.Recognition.Subject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuledRecognitionTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate EXTRACT = LocalDate.of(2026, 2, 1);

    private final Recognition recognition =
            new RuledRecognition(new RulebookReader(getClass(), "/recognition/").read());

    @Test
    void frenchAssociationIsInByItsCategoryAndUnknownByPrinciples() {
        Judgement judgement = judge(french("9220", null));
        assertThat(judgement.memberships())
                .containsExactly(
                        new Membership(
                                Lens.LEGAL_FORM, Standing.IN, false, List.of("fr-law-2014-856/legal-category@2014")),
                        new Membership(Lens.PRINCIPLES, Standing.UNKNOWN, false, List.of()));
        assertThat(judgement.assertions().getFirst().evidence()).startsWith("legal category 9220");
    }

    @Test
    void flagOfNoOnAnAssociationDecidesAndIsContested() {
        assertThat(byForm(french("9220", false)))
                .isEqualTo(new Membership(
                        Lens.LEGAL_FORM,
                        Standing.OUT,
                        true,
                        List.of("fr-law-2014-856/flag@2014", "fr-law-2014-856/legal-category@2014")));
    }

    @Test
    void categoryThatTheLawDoesNotNameIsOut() {
        Judgement judgement = judge(french("5710", null));
        assertThat(judgement.memberships().getFirst().standing()).isEqualTo(Standing.OUT);
        assertThat(judgement.assertions().getFirst().evidence()).contains("only a flag or a list could say otherwise");
    }

    @Test
    void flagOfYesOnACompanyContradictsNothing() {
        Judgement judgement = judge(french("5710", true));
        assertThat(judgement.memberships().getFirst())
                .isEqualTo(new Membership(Lens.LEGAL_FORM, Standing.IN, false, List.of("fr-law-2014-856/flag@2014")));
        assertThat(judgement.assertions()).extracting(Assertion::holds).containsExactly(true, false);
    }

    @Test
    void listOutweighsFlagAndForm() {
        Assertion listed = listed(Lens.LEGAL_FORM, true, null, null);
        assertThat(byForm(french("9220", false, listed)))
                .isEqualTo(new Membership(
                        Lens.LEGAL_FORM,
                        Standing.IN,
                        true,
                        List.of("test-list@2026", "fr-law-2014-856/flag@2014", "fr-law-2014-856/legal-category@2014")));
    }

    @Test
    void belgianCooperativeIsUnknownUntilAListAgreesIt() {
        assertThat(byForm(belgian("706")))
                .isEqualTo(new Membership(
                        Lens.LEGAL_FORM, Standing.UNKNOWN, false, List.of("be-company-code/undecided@2019")));
        assertThat(byForm(belgian("706", listed(Lens.LEGAL_FORM, true, null, null))))
                .isEqualTo(new Membership(Lens.LEGAL_FORM, Standing.IN, false, List.of("test-list@2026")));
    }

    @Test
    void listContradictsAFormOfPublicLaw() {
        assertThat(byForm(belgian("716")).standing()).isEqualTo(Standing.OUT);
        assertThat(byForm(belgian("716", listed(Lens.LEGAL_FORM, true, null, null)))
                        .contested())
                .isTrue();
    }

    @Test
    void listOfPrinciplesCountsOnItsDaysOnly() {
        LocalDate first = TODAY.minusDays(10);
        LocalDate last = TODAY.plusDays(10);
        Subject subject = belgian("017", listed(Lens.PRINCIPLES, true, first, last));
        assertThat(standing(subject, first.minusDays(1))).isEqualTo(Standing.UNKNOWN);
        assertThat(standing(subject, first)).isEqualTo(Standing.IN);
        assertThat(standing(subject, last)).isEqualTo(Standing.IN);
        assertThat(standing(subject, last.plusDays(1))).isEqualTo(Standing.UNKNOWN);
        assertThat(recognition.judge(subject, first.minusDays(1)).until()).isEqualTo(first);
        assertThat(recognition.judge(subject, TODAY).until()).isEqualTo(last.plusDays(1));
        assertThat(recognition.judge(subject, last.plusDays(1)).until()).isNull();
    }

    @Test
    void withoutFormFlagOrListNothingIsKnown() {
        Judgement judgement = judge(new Subject("FR", null, null, List.of()));
        assertThat(judgement.assertions()).isEmpty();
        assertThat(judgement.memberships()).extracting(Membership::standing).containsOnly(Standing.UNKNOWN);
    }

    @Test
    void countryWithoutRulesIsUnknown() {
        assertThat(byForm(new Subject("LU", new Form("lu-form", "ASBL", "rcs", EXTRACT), null, List.of()))
                        .standing())
                .isEqualTo(Standing.UNKNOWN);
    }

    private Judgement judge(Subject subject) {
        return recognition.judge(subject, TODAY);
    }

    private Membership byForm(Subject subject) {
        return judge(subject).memberships().getFirst();
    }

    private Standing standing(Subject subject, LocalDate day) {
        return recognition.judge(subject, day).memberships().getLast().standing();
    }

    private static Subject french(String category, Boolean flag, Assertion... listed) {
        return new Subject(
                "FR",
                new Form("fr-cj", category, "sirene", EXTRACT),
                flag == null ? null : new Flag(flag, "sirene", EXTRACT),
                Arrays.asList(listed));
    }

    private static Subject belgian(String form, Assertion... listed) {
        return new Subject("BE", new Form("be-jf", form, "kbo", EXTRACT), null, Arrays.asList(listed));
    }

    private static Assertion listed(Lens lens, boolean holds, LocalDate from, LocalDate to) {
        return new Assertion(lens, holds, "authority", "test-list@2026", from, to, "line 1", "list", EXTRACT);
    }
}
