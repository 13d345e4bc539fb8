package eu.observatory.portal.organisation;

import eu.observatory.portal.state.History;
import eu.observatory.portal.state.Name;
import eu.observatory.portal.state.Origin;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as its page arranges it.
 *
 * @param parts organisations that are a part of it
 * @param members enterprises that belong to it, the first of them
 * @param history null when it could not be had
 */
record OrganisationPage(
        Organisation organisation,
        String language,
        Summaries parts,
        Summaries members,
        @Nullable History history) {

    /** Words for the ids of concepts and places. */
    public Map<String, String> labels() {
        return organisation.labels();
    }

    public String title() {
        return Name.first(organisation.names(), language).map(Name::value).orElse(organisation.id());
    }

    public List<Name> otherNames() {
        return organisation.names().stream()
                .filter(name -> !name.value().equals(title()))
                .toList();
    }

    public boolean closed() {
        return organisation.closed();
    }

    public List<Origin> origins() {
        return Origin.of(organisation.provenance());
    }
}
