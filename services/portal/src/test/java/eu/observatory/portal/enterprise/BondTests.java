package eu.observatory.portal.enterprise;

import static eu.observatory.portal.Members.CLAIM;
import static eu.observatory.portal.Members.ENTERPRISE;
import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.portal.Members;
import eu.observatory.portal.PortalTest;
import eu.observatory.portal.Reader;
import eu.observatory.portal.RecordedGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class BondTests {

    private static final String PAGE = "/en/enterprises/" + ENTERPRISE;

    private final Members members;
    private final Reader reader;
    private final RecordedGateway gateway;

    @Autowired
    BondTests(Members members, Reader reader, RecordedGateway gateway) {
        this.members = members;
        this.reader = reader;
        this.gateway = gateway;
    }

    @Test
    void followsAClaimInsteadOfMakingAnother() {
        assertThat(members.page(members.contributor(), PAGE, 200))
                .contains("Your claim waits for a decision", "/en/organisation/claims/" + CLAIM)
                .doesNotContain("Claim it");
    }

    @Test
    void offersAClaimToWhoHasNone() {
        var someone = members.contributor();
        gateway.tell("/api/claims/mine", 200, "{\"items\":[],\"total\":0}");
        assertThat(members.page(someone, PAGE, 200)).contains("Claim it", "Propose a change");
        gateway.refuse("/api/claims/mine", 503, "unavailable");
        assertThat(members.page(someone, PAGE, 200)).contains("Claim it", "Propose a change");
    }

    @Test
    void tellsWhoHoldsIt() {
        assertThat(members.page(members.owner(), PAGE, 200))
                .contains("Your organisation", "Edit the record")
                .doesNotContain("Claim it", "Propose a change");
    }

    @Test
    void tellsThePastInWordsAndWithoutWhereEachFieldCameFrom() {
        gateway.tell("/api/enterprises/" + ENTERPRISE + "/history", 200, """
                {"items":[{"revision":2,"kind":"changed","changedAt":"2026-01-02T08:30:00Z","dataset":"sample","changes":[
                 {"field":"texts","after":[{"kind":"presentation","value":"We mend.","language":"en","original":true}]},
                 {"field":"activities","before":["nace-rev2:38.32"],"after":["nace-rev2:43.32","of:none"]},
                 {"field":"offers","after":{"equipment":[{"concept":"equipment:laser-cutter","name":{"fr":"Découpe","nl":"Snijder"},
                  "capacity":2.5,"unit":"t"}],"partnerships":{"open":true}}},
                 {"field":"headcount","before":{"min":6,"max":9},"after":{"unheard-of":1}},
                 {"field":"provenance","before":null,"after":[{"field":"status"}]}]}],"total":1}""");
        assertThat(reader.page("/fr/enterprises/" + ENTERPRISE, 200))
                .contains("We mend. (en)", "<del>Récupération de déchets triés</del>", "Travaux de menuiserie; of:none")
                .contains(
                        "nom: Découpe (fr), Snijder (nl), capacité: 2.5, unité: t, partenariats: ouvert aux partenariats: oui")
                .contains("<del>au moins: 6, au plus: 9</del> <ins>unheard-of: 1</ins>")
                .doesNotContain("field: status", "original", "capacity", "concept:");
    }
}
