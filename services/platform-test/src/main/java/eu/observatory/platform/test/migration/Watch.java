package eu.observatory.platform.test.migration;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Looks at the database before and after each migration. */
final class Watch implements Callback {

    /** By the names of files. */
    final Map<String, List<Breach>> breaches = new LinkedHashMap<>();

    private Catalog before = new Catalog(Set.of(), Map.of(), List.of());

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            Catalog now = Catalog.of(context.getConnection());
            if (event == Event.BEFORE_EACH_MIGRATE) {
                before = now;
            } else {
                breaches.put(
                        context.getMigrationInfo().getScript(),
                        new Change(before, now, context.getConnection()).breaches());
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public String getCallbackName() {
        return "watch";
    }
}
