package eu.observatory.platform.test.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A database before and after a migration, seen with the eyes of the version before. */
record Change(Catalog before, Catalog after, Connection connection) {

    List<Breach> breaches() throws SQLException {
        List<Breach> breaches = new ArrayList<>();
        before.things().stream()
                .filter(thing -> !after.things().contains(thing))
                .filter(thing -> !thing.startsWith("trigger ") || after.has(tableOf(thing)))
                .forEach(thing -> breaches.add(new Breach(thing, "is gone")));
        after.things().stream()
                .filter(thing ->
                        thing.startsWith("trigger ") && !before.things().contains(thing))
                .filter(trigger -> before.has(tableOf(trigger)))
                .forEach(trigger -> breaches.add(new Breach(trigger, "acts on what the version before writes")));
        before.columns().values().stream()
                .filter(column -> after.has(column.relation()))
                .forEach(column -> compare(column, breaches));
        after.columns().values().stream()
                .filter(column -> before.has(column.relation()) && isNew(column) && !column.mayBeLeftOut())
                .forEach(column -> breaches.add(new Breach("column " + column.full(), "must be given")));
        new Demands(this).addTo(breaches);
        return breaches;
    }

    boolean isNew(Column column) {
        return !before.columns().containsKey(column.full());
    }

    private static String tableOf(String trigger) {
        return trigger.substring("trigger ".length(), trigger.lastIndexOf('.'));
    }

    private void compare(Column old, List<Breach> breaches) {
        Column now = after.columns().get(old.full());
        String what = "column " + old.full();
        if (now == null) {
            breaches.add(new Breach(what, "is gone"));
            return;
        }
        if (!old.type().equals(now.type())) {
            breaches.add(new Breach(what, "changes from " + old.type() + " to " + now.type()));
        }
        if (!old.required() && now.required()) {
            breaches.add(new Breach(what, "may no longer be empty"));
        } else if (old.mayBeLeftOut() && !now.mayBeLeftOut()) {
            breaches.add(new Breach(what, "must be given from now on"));
        }
        if (!old.sealed() && now.sealed()) {
            breaches.add(new Breach(what, "can no longer be written"));
        }
    }
}
