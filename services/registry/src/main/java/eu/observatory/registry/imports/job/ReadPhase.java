package eu.observatory.registry.imports.job;

import eu.observatory.registry.imports.file.Records;
import eu.observatory.registry.imports.file.Row;
import eu.observatory.registry.imports.format.Reading;
import eu.observatory.registry.imports.format.Step;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Reads the files from the last checkpoint on, and stages what is kept; one batch is read while another is staged. */
@Component
class ReadPhase {

    private final Checkpoints checkpoints;
    private final Staging staging;
    private final DataSource dataSource;

    ReadPhase(Checkpoints checkpoints, Staging staging, DataSource dataSource) {
        this.checkpoints = checkpoints;
        this.staging = staging;
        this.dataSource = dataSource;
    }

    void run(Progress progress, Reading reading) {
        UUID job = progress.job().id();
        if (progress.place().equals(Job.Place.START)) {
            staging.begin(job);
        } else {
            staging.entities(job, reading::recall);
        }
        Batch batch = new Batch(job, progress.tally().copy());
        List<Step> steps = reading.steps();
        Job.Place from = progress.place();
        try (Lane lane = new Lane("imports-staging")) {
            for (int number = from.step(); number < steps.size(); number++) {
                read(steps.get(number), from, batch, (to, bytes) -> {
                    Batch.Cut cut = batch.cut();
                    lane.hand(() -> save(progress, to, bytes, cut));
                });
                from = new Job.Place(number + 1, 0, 0);
            }
            lane.settle();
        }
    }

    private interface Cuts {
        void at(Job.Place to, long bytes);
    }

    private static void read(Step step, Job.Place from, Batch batch, Cuts cuts) {
        try (Records records = Records.resume(step.document(), step.layout(), from.offset(), from.line())) {
            long saved = from.offset();
            for (Row row = records.next(); row != null; row = records.next()) {
                batch.read(step, row);
                if (batch.full()) {
                    cuts.at(new Job.Place(from.step(), records.offset(), records.line()), records.offset() - saved);
                    saved = records.offset();
                }
            }
            batch.ended(step);
            cuts.at(new Job.Place(from.step() + 1, 0, 0), records.offset() - saved);
        }
    }

    private void save(Progress progress, Job.Place to, long bytes, Batch.Cut cut) {
        progress.read(to, bytes, cut.rows(), cut.tally());
        checkpoints.save(progress, () -> {
            staging.write(cut.parts());
            Remarks.write(cut.remarks(), dataSource);
        });
    }
}
