package eu.observatory.registry.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A question as somebody asks it.
 *
 * @param region NUTS code; without it the desk of what the question is about gets it
 * @param language that the person reads and writes
 * @param topic a word of the form's own, for sorting
 */
record NewMessage(
        @Schema(example = "BE3") @Pattern(regexp = "[A-Z]{2}[A-Z0-9]{0,3}") @Nullable String region,

        @Valid @Nullable Subject about,

        @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cntrl}*") String name,

        @Schema(example = "someone@example.org") @NotBlank @Size(max = 254) String email,

        @NotNull @Pattern(regexp = "fr|nl|de|en") String language,

        @NotBlank @Size(min = 10, max = 5000) @Pattern(regexp = "[\\P{Cntrl}\\r\\n\\t]*") String text,

        @Schema(example = "correction") @Pattern(regexp = "[a-z][a-z-]{0,39}") @Nullable String topic) {

    /** Never a person in a log. */
    @Override
    public String toString() {
        return "NewMessage[about=" + about + ", region=" + region + "]";
    }
}
