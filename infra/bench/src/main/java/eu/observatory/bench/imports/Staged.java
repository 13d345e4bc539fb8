package eu.observatory.bench.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * The rows that imports stage and delete again when they end: kept from a second run of the same jobs, each of which is
 * killed when it has staged all. A killed list is finished by the registry's next start, before the registers follow.
 */
record Staged(Database database, Path folder, Map<String, String> environment) {

    void keep(String name, List<Sample.Set> sets, Peer peer) throws SQLException, IOException, InterruptedException {
        database.create(name);
        try (Connection connection = database.connect(name)) {
            for (Sample.Set set : sets) {
                Registry registry = Registry.start(folder, environment, List.of());
                String job = registry.ask(set);
                new Jobs(connection).await(job, "merging");
                registry.kill();
                peer.keep(connection, Peer.STAGING);
                if (set.register()) {
                    Database.execute(connection, "truncate " + Peer.STAGING);
                    Database.execute(connection, "update import_job set state = 'cancelled' where id = '" + job + "'");
                }
            }
        }
    }
}
