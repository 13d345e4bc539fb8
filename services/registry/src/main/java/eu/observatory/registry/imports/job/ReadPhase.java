package eu.observatory.registry.imports.job;

import eu.observatory.registry.imports.file.Records;
import eu.observatory.registry.imports.file.Row;
import eu.observatory.registry.imports.format.Reading;
import eu.observatory.registry.imports.format.Step;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Reads the files from the last checkpoint on, and stages what is kept. */
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
        if (!progress.place().equals(Job.Place.START)) {
            staging.entities(progress.job().id(), reading::recall);
        }
        Remarks remarks = new Remarks(progress.job().id(), progress.tally());
        Batch batch = new Batch(progress.job().id(), progress.tally(), remarks);
        List<Step> steps = reading.steps();
        for (int number = progress.place().step(); number < steps.size(); number++) {
            read(progress, steps.get(number), number, batch, remarks);
        }
    }

    private void read(Progress progress, Step step, int number, Batch batch, Remarks remarks) {
        Job.Place from = progress.place();
        try (Records records = Records.resume(step.document(), step.layout(), from.offset(), from.line())) {
            long saved = from.offset();
            for (Row row = records.next(); row != null; row = records.next()) {
                batch.read(step, row);
                if (batch.full()) {
                    save(
                            progress,
                            new Job.Place(number, records.offset(), records.line()),
                            records.offset() - saved,
                            batch,
                            remarks);
                    saved = records.offset();
                }
            }
            batch.ended(step);
            save(progress, new Job.Place(number + 1, 0, 0), records.offset() - saved, batch, remarks);
        }
    }

    private void save(Progress progress, Job.Place to, long bytes, Batch batch, Remarks remarks) {
        progress.read(to, bytes, batch.rows());
        checkpoints.save(progress, () -> {
            staging.write(batch.parts());
            remarks.write(dataSource);
        });
    }
}
