package eu.observatory.registry.enterprise;

/**
 * A number under a scheme, normalised to its bare characters.
 *
 * @param scheme {@code fr-siren}, {@code fr-siret}, {@code fr-rna}, {@code be-kbo}, {@code be-ebu}, {@code lu-vat} ...
 * @param check whether the scheme's check digits agree; an official number that fails is kept and marked
 */
public record Identifier(String scheme, String value, Check check) {

    public enum Check {
        PASSED,
        FAILED,
        NONE
    }
}
