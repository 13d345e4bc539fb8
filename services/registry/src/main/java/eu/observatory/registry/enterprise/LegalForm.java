package eu.observatory.registry.enterprise;

/**
 * A national legal form.
 *
 * @param scheme {@code fr-cj} (INSEE legal category) or {@code be-jf} (KBO juridical form)
 * @param family the harmonised family: association, cooperative, mutual, foundation, social-enterprise, company, other
 */
public record LegalForm(String scheme, String code, String family) {}
