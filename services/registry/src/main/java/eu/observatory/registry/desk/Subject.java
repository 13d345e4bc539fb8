package eu.observatory.registry.desk;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * What a question is about.
 *
 * @param type of any service, in lower case: {@code enterprise}, {@code practice}
 * @param id as that service calls it
 */
record Subject(
        @NotNull @Pattern(regexp = "[a-z][a-z-]{0,39}") String type,

        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9:._-]{0,99}") String id) {}
