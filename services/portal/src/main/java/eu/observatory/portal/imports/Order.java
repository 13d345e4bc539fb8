package eu.observatory.portal.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What the form for a new import says; what was left empty is not said. */
@JsonInclude(Include.NON_NULL)
record Order(
        String set,
        @Nullable String format,
        @Nullable String dataset,
        @Nullable String extractDate,
        @Nullable String territory,
        @Nullable String list,
        @Nullable String licence,
        boolean complete,
        boolean sample) {

    static Order of(String set, MultiValueMap<String, String> form) {
        return new Order(
                set,
                said(form, "format"),
                said(form, "dataset"),
                said(form, "extractDate"),
                said(form, "territory"),
                said(form, "list"),
                said(form, "licence"),
                form.containsKey("complete"),
                form.containsKey("sample"));
    }

    private static @Nullable String said(MultiValueMap<String, String> form, String field) {
        var value = form.getFirst(field);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
