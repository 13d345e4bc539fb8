package eu.observatory.registry.imports.format;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** One import under way: rows become staged parts, and parts become facts. Made anew when a job is resumed. */
public interface Reading {

    /** The kind of a part that stands for an enterprise: one is merged for each. */
    short ENTERPRISE = 0;

    /** The kind of a part that stands for an establishment with parts of its own. */
    short ESTABLISHMENT = 1;

    /** What to read, in this order. */
    List<Step> steps();

    /** Which extract of its register it reads, where the files number themselves. */
    default Optional<Extract> extract() {
        return Optional.empty();
    }

    /** Remembers an enterprise or establishment that was staged before a restart. */
    void recall(short kind, String entity);

    /** Puts the staged parts of these enterprises together. */
    List<Bundle> assemble(List<String> enterprises, Parts parts);

    /** The staged parts of some entities, those of one entity side by side. */
    interface Parts {
        List<Part> of(Collection<String> entities);
    }
}
