package eu.observatory.registry.imports.format;

import eu.observatory.registry.imports.file.Document;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A kind of official files. */
public interface Format {

    /** As it is named in a job: {@code sirene}, {@code kbo}, {@code list}. */
    String name();

    /** Whether it makes enterprises exist; a list only says something of those that exist. */
    boolean base();

    /** What it brings. */
    default Kind kind() {
        return base() ? Kind.REGISTER : Kind.LIST;
    }

    /** A dataset brings one kind of things and no other. */
    enum Kind {
        REGISTER,
        LIST,
        PROFILES,
        ORGANISATIONS
    }

    /** The territory a job covers where it does not say. */
    String territory();

    /** The licence of the files where the job does not say. */
    String licence();

    /** Whether the files may say which day they show. */
    default boolean datesItself() {
        return false;
    }

    /** The day the files show, where they say so themselves. */
    default Optional<LocalDate> extractDate(List<Document> documents) {
        return Optional.empty();
    }

    /** What an order lacks, before any file is looked at. */
    default Optional<String> problem(Order order) {
        return Optional.empty();
    }

    /**
     * Looks at the documents of a set and plans how to read them; throws
     * {@link eu.observatory.registry.imports.file.WrongFile} where they are not what the format needs.
     */
    Reading plan(Order order, List<Document> documents);
}
