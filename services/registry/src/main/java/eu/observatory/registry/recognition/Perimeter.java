package eu.observatory.registry.recognition;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which enterprises are worth keeping, by what the law of their country says of their legal form. In memory. */
public interface Perimeter {

    /**
     * Whether the form belongs, or may belong, to the social economy, or the source's own flag says so.
     *
     * @param country ISO 3166-1 alpha-2
     * @param legalForm national code, like {@code 9220} or {@code 017}
     */
    boolean admits(String country, @Nullable String legalForm, @Nullable Boolean essFlag);

    /** The harmonised family of a national legal form: {@code family("be-jf", "017")} is {@code association}. */
    Optional<String> family(String scheme, String code);
}
