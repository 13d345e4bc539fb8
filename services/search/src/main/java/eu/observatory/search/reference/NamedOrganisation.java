package eu.observatory.search.reference;

import eu.observatory.platform.event.StateEvent;
import eu.observatory.search.index.Change;
import eu.observatory.search.index.Part;
import java.util.Map;

/** An organisation's name in the reference index, where the federations of an answer find their labels. */
public final class NamedOrganisation {

    private NamedOrganisation() {}

    public static Change of(StateEvent event, String id, Map<String, String> labels) {
        return change(event, Entry.organisation(event.owner(), event.revision(), id, labels));
    }

    public static Change deleted(StateEvent event, String id) {
        return change(event, Entry.deleted(Entry.ORGANISATION, event, id));
    }

    private static Change change(StateEvent event, Object body) {
        return new Change(Part.REFERENCE, Entry.ORGANISATION + ":" + event.key(), event.revision(), body);
    }
}
