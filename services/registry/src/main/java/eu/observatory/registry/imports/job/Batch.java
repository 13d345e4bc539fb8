package eu.observatory.registry.imports.job;

import eu.observatory.registry.imports.file.Row;
import eu.observatory.registry.imports.format.Part;
import eu.observatory.registry.imports.format.Reading;
import eu.observatory.registry.imports.format.Sink;
import eu.observatory.registry.imports.format.Step;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows between two transactions: what they gave, to be written with the place they end at. */
final class Batch implements Sink {

    private static final int MAX_ROWS = 20_000;
    private static final int MAX_CHARACTERS = 4 << 20;

    private final Tally tally;
    private final Remarks remarks;
    private final Parts parts;
    private final Ruin ruin = new Ruin();
    private long rows;

    /**
     * What was read since the last cut.
     *
     * @param rows how many rows of the file
     * @param tally all counts of the job at the end of them
     */
    record Cut(CopyText parts, CopyText remarks, Tally tally, long rows) {}

    Batch(UUID job, Tally tally) {
        this.tally = tally;
        this.remarks = new Remarks(job, tally);
        this.parts = new Parts(job);
    }

    void read(Step step, Row row) {
        rows++;
        ruin.row();
        tally.add(Count.READ, 1);
        Row.Unreadable unreadable = row.unreadable();
        if (unreadable == null) {
            step.rows().accept(row, this);
        } else {
            reject(row, "", unreadable.text(), unreadable.reason());
        }
    }

    /** Fails where too much of the document that was read last could not be used. */
    void ended(Step step) {
        ruin.refuse(step.document());
    }

    boolean full() {
        return rows >= MAX_ROWS || parts.size() >= MAX_CHARACTERS;
    }

    /** Hands out what has gathered, and begins anew. */
    Cut cut() {
        Cut cut = new Cut(parts.cut(), remarks.cut(), tally.copy(), rows);
        rows = 0;
        return cut;
    }

    @Override
    public void stage(String entity, short kind, Object content) {
        if (kind == Reading.ENTERPRISE) {
            tally.add(Count.KEPT, 1);
        }
        parts.add(entity, kind, Part.write(content));
    }

    @Override
    public void leaveOut() {
        tally.add(Count.LEFT_OUT, 1);
    }

    @Override
    public void orphan() {
        tally.add(Count.ORPHANS, 1);
    }

    @Override
    public void reject(Row row, String field, @Nullable String value, String reason) {
        ruin.rejected(row.line(), reason);
        remarks.reject(row.file(), row.line(), field, value, reason);
    }

    @Override
    public void warn(Row row, String field, @Nullable String value, String reason) {
        remarks.warn(row.file(), row.line(), field, value, reason);
    }
}
