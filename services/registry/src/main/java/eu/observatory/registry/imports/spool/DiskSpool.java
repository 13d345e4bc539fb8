package eu.observatory.registry.imports.spool;

import eu.observatory.registry.imports.file.Document;
import eu.observatory.registry.imports.file.Documents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** A folder per set. */
@Component
class DiskSpool implements Spool {

    private static final String PURGE = """
            delete from import_set s where created_at < now() - make_interval(secs => :keep)
              and not exists (select from import_job j where j.set_id = s.id and j.state not in ('done', 'failed', 'cancelled'))
            returning id
            """;

    private final SpoolSettings settings;
    private final JdbcClient jdbc;

    DiskSpool(SpoolSettings settings, JdbcClient jdbc) {
        this.settings = settings;
        this.jdbc = jdbc;
    }

    @Override
    public List<Document> documents(UUID set) {
        Path folder = folder(set);
        return Files.isDirectory(folder) ? Documents.of(folder, settings.limits()) : List.of();
    }

    @Override
    public void purge() {
        jdbc.sql(PURGE)
                .param("keep", settings.keep().toSeconds())
                .query(UUID.class)
                .list()
                .forEach(this::drop);
    }

    Path folder(UUID set) {
        return settings.directory().resolve(set.toString());
    }

    /** The place for one file; its folder is made where it is missing. */
    Path place(UUID set, String name) {
        try {
            return Files.createDirectories(folder(set)).resolve(name);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void drop(UUID set) {
        try {
            FileSystemUtils.deleteRecursively(folder(set));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
