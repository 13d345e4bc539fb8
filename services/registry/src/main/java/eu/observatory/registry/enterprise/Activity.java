package eu.observatory.registry.enterprise;

import org.jspecify.annotations.Nullable;

/**
 * An economic activity.
 *
 * @param scheme {@code naf-rev2}, {@code naf-2025}, {@code nacebel-2003}, {@code nacebel-2008}, {@code nacebel-2025} ...
 * @param code as the source writes it, like {@code 88.99B} or {@code 43320}
 * @param nace the class of NACE Rev. 2 it belongs to, or what is nearest to it, like {@code nace-rev2:43.32}; null when unknown
 * @param main whether the source calls it the principal one
 */
public record Activity(String scheme, String code, @Nullable String nace, boolean main) {}
