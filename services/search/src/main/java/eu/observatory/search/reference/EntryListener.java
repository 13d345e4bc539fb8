package eu.observatory.search.reference;

import eu.observatory.platform.event.StateEvent;
import eu.observatory.search.index.Change;
import eu.observatory.search.index.IndexListener;
import eu.observatory.search.index.Part;
import eu.observatory.search.index.Writing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the listeners to reference data share. */
abstract class EntryListener extends IndexListener {

    private final String kind;

    EntryListener(Writing writing, String kind) {
        super(writing);
        this.kind = kind;
    }

    protected abstract Entry entry(StateEvent event);

    @Override
    protected @Nullable String type() {
        return null;
    }

    @Override
    protected List<Change> changes(StateEvent event, Instant since) {
        Object body = event.deleted() ? Entry.deleted(kind, event, id(event)) : entry(event);
        return List.of(new Change(Part.REFERENCE, kind + ":" + event.key(), event.revision(), body));
    }
}
