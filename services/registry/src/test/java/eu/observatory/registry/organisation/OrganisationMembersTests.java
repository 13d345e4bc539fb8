package eu.observatory.registry.organisation;

import static eu.observatory.registry.organisation.Bodies.CENTRE;
import static eu.observatory.registry.organisation.Bodies.COMMUNE;
import static eu.observatory.registry.organisation.Bodies.FEDERATION;
import static eu.observatory.registry.organisation.Bodies.JANUARY;
import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.registry.enterprise.Affiliation;
import eu.observatory.registry.enterprise.Facts;
import eu.observatory.registry.enterprise.Identifier;
import eu.observatory.registry.enterprise.Intake;
import eu.observatory.registry.enterprise.LegalForm;
import eu.observatory.registry.enterprise.Name;
import eu.observatory.registry.enterprise.Profile;
import eu.observatory.registry.enterprise.Source;
import eu.observatory.registry.enterprise.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class OrganisationMembersTests extends ThreeOrganisations {

    private static final Source REGISTER = new Source("kbo", JANUARY, "KBO open data", true, false);
    private static final String MEMBER = "be-kbo-1999000051";

    @Autowired
    private Intake enterprises;

    @Test
    void enterpriseNamesTheFederationThatItIsAMemberOf() {
        enterprises.take(REGISTER, List.of(enterprise(MEMBER, null)));
        enterprises.take(
                new Source("profile", JANUARY, "CC0-1.0", false, false),
                List.of(enterprise(
                        MEMBER,
                        Profile.told(
                                List.of(),
                                List.of(),
                                List.of(new Affiliation(FEDERATION, JANUARY, null)),
                                List.of()))));
        JsonNode members = get("/organisations/" + FEDERATION + "/members");
        assertThat(members.get("total").asLong()).isEqualTo(1);
        assertThat(members.at("/items/0/id").asString()).isEqualTo(MEMBER);
        assertThat(get("/organisations/" + COMMUNE + "/members").get("total").asLong())
                .isZero();
        JsonNode enterprise = get("/enterprises/" + MEMBER);
        assertThat(enterprise.at("/affiliations/0/organisation").asString()).isEqualTo(FEDERATION);
        assertThat(enterprise.get("labels").get(FEDERATION).asString()).isEqualTo("Fédération des exemples");
        assertThat(enterprise.get("organisation").asBoolean()).isFalse();
    }

    @Test
    void oneBodyThatIsBothLinksItsTwoRecords() {
        enterprises.take(REGISTER, List.of(enterprise(CENTRE, null)));
        assertThat(get("/organisations/" + CENTRE).get("enterprise").asBoolean())
                .isTrue();
        JsonNode enterprise = get("/enterprises/" + CENTRE);
        assertThat(enterprise.get("organisation").asBoolean()).isTrue();
        assertThat(enterprise.get("labels").has(CENTRE)).isFalse();
        enterprises.withdraw("kbo", 10);
        organisations.withdraw("bodies", 10);
        assertThat(get("/organisations/" + CENTRE).get("enterprise").asBoolean())
                .isFalse();
    }

    private static Facts enterprise(String id, Profile profile) {
        return new Facts(
                id,
                "BE",
                Status.ACTIVE,
                null,
                null,
                List.of(new Name("legal", "fr", "Atelier")),
                List.of(new Identifier("be-kbo", id.substring("be-kbo-".length()), Identifier.Check.PASSED)),
                new LegalForm("be-jf", "017", "association"),
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                null,
                profile,
                false);
    }
}
