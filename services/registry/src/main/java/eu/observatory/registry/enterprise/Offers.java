package eu.observatory.registry.enterprise;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an enterprise says that it has, can and shows, in its own words; texts by language, {@code fr nl de en}. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Offers(
        List<Equipment> equipment,
        List<Skill> skills,
        List<Certification> certifications,
        List<Reference> references,
        @Nullable Partnerships partnerships) {

    public Offers {
        equipment = Profile.told(equipment);
        skills = Profile.told(skills);
        certifications = Profile.told(certifications);
        references = Profile.told(references);
    }

    /**
     * A piece of equipment.
     *
     * @param concept of the scheme {@code equipment}, whose label names it where no name is given
     * @param capacity how much of the unit it manages or holds
     * @param availability when and for whom it is free
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Equipment(
            @Nullable String concept,
            @Nullable Map<String, String> name,
            @Nullable BigDecimal capacity,
            @Nullable String unit,
            @Nullable Map<String, String> availability) {}

    /** A skill; its concept is of the scheme {@code skill} or {@code esco}, or an activity of NACE. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Skill(@Nullable String concept, @Nullable Map<String, String> name) {}

    /** A certificate or label that it holds, as it says. */
    public record Certification(
            String name,
            @Nullable String issuer,
            @Nullable LocalDate until,
            @Nullable String url) {}

    /** Work that it has done. */
    public record Reference(
            Map<String, String> title,
            @Nullable String client,
            @Nullable Integer year,
            @Nullable String url) {}

    /** Whether it is open to working with others, and how. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Partnerships(boolean open, @Nullable Map<String, String> text) {}

    boolean none() {
        return equipment.isEmpty()
                && skills.isEmpty()
                && certifications.isEmpty()
                && references.isEmpty()
                && partnerships == null;
    }

    /** Concepts of one scheme that equipment and skills name. */
    Stream<String> concepts(String scheme) {
        return concepts().filter(id -> id.startsWith(scheme + ":"));
    }

    Stream<String> concepts() {
        return Stream.concat(
                        equipment.stream().map(Equipment::concept),
                        skills.stream().map(Skill::concept))
                .flatMap(Stream::ofNullable);
    }
}
