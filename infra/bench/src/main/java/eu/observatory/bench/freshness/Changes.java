package eu.observatory.bench.freshness;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Changes enterprises one by one as a request does: the state and its mark in one transaction. */
final class Changes {

    private static final String SOME = """
            select id from enterprise where not withdrawn order by md5(id) limit ?
            """;
    private static final String CHANGE = """
            update enterprise set revision = revision + 1, changed_at = now(),
                state = jsonb_set(state, '{revision}', to_jsonb(revision + 1))
            where id = ? returning owner, revision
            """;
    private static final String MARK = """
            insert into outbox_mark as mark (topic, key, revision) values ('registry.enterprises', ?, ?)
            on conflict (topic, key) do update
            set revision = greatest(mark.revision, excluded.revision), deferred_until = null, bulk = false
            """;

    /** An enterprise in the index, and the revision that must be found there. */
    record Change(String document, long revision) {}

    private final Connection connection;

    Changes(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    List<String> some(int count) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SOME)) {
            select.setInt(1, count);
            ResultSet rows = select.executeQuery();
            List<String> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            connection.commit();
            return ids;
        }
    }

    /** Returns when the change is committed. */
    Change commit(String id) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(CHANGE);
                PreparedStatement mark = connection.prepareStatement(MARK)) {
            update.setString(1, id);
            ResultSet changed = update.executeQuery();
            changed.next();
            String owner = changed.getString(1);
            long revision = changed.getLong(2);
            mark.setString(1, owner + ":" + id);
            mark.setLong(2, revision);
            mark.executeUpdate();
            connection.commit();
            return new Change(owner + ":enterprise:" + id, revision);
        }
    }
}
