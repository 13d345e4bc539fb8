package eu.observatory.registry.imports.job;

import java.util.UUID;

/** Parts on their way into the staging table: neighbours of one entity and kind share a row, a line each. */
final class Parts {

    static final char LINE = '\n';

    private final UUID job;
    private final StringBuilder content = new StringBuilder();
    private CopyText rows = new CopyText();
    private String entity = "";
    private short kind;

    Parts(UUID job) {
        this.job = job;
    }

    /** @param json without a line break, as JSON is unless it is laid out for reading */
    void add(String entity, short kind, String json) {
        if (this.kind != kind || !this.entity.equals(entity)) {
            end();
            this.entity = entity;
            this.kind = kind;
        } else {
            content.append(LINE);
        }
        content.append(json);
    }

    int size() {
        return rows.size() + content.length();
    }

    /** Hands out what has gathered, and begins anew. */
    CopyText cut() {
        end();
        CopyText cut = rows;
        rows = new CopyText();
        return cut;
    }

    private void end() {
        if (!entity.isEmpty()) {
            rows.row(job, entity, kind, content);
            entity = "";
            content.setLength(0);
        }
    }
}
