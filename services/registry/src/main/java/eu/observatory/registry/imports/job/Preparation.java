package eu.observatory.registry.imports.job;

import eu.observatory.registry.imports.file.Document;
import eu.observatory.registry.imports.file.Inspection;
import eu.observatory.registry.imports.file.WrongFile;
import eu.observatory.registry.imports.format.Format;
import eu.observatory.registry.imports.format.Reading;
import eu.observatory.registry.imports.spool.Spool;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks at a set before anything is written, and plans how to read it; also again after a restart. */
@Component
class Preparation {

    private final Map<String, Format> formats;
    private final Spool spool;
    private final Jobs jobs;
    private final Succession succession;
    private final Destinations destinations;

    Preparation(List<Format> formats, Spool spool, Jobs jobs, Succession succession, Destinations destinations) {
        this.formats = formats.stream().collect(Collectors.toMap(Format::name, Function.identity()));
        this.spool = spool;
        this.jobs = jobs;
        this.succession = succession;
        this.destinations = destinations;
    }

    Destination destination(Job job) {
        return destinations.of(format(job));
    }

    boolean base(Job job) {
        return format(job).base();
    }

    Reading plan(Progress progress) {
        Job job = progress.job();
        UUID set = job.set();
        List<Document> documents = set == null ? List.of() : spool.documents(set);
        if (documents.isEmpty()) {
            throw new WrongFile("set", "files for the format " + job.format(), "none");
        }
        if (progress.extractDate() == null) {
            progress.shows(format(job)
                    .extractDate(documents)
                    .orElseThrow(() -> new WrongFile("job", "extractDate, or a meta.csv that says it", "neither")));
        }
        return format(job).plan(progress.order(), documents);
    }

    /** Looks through all there is to read, once; returns how much that is. */
    long measure(Reading reading) {
        return reading.steps().stream()
                .mapToLong(step -> Inspection.of(step.document(), step.layout()))
                .sum();
    }

    /** An update goes on from one extract and no other. */
    void follow(Progress progress, Reading reading) {
        reading.extract().ifPresent(extract -> {
            succession.refuseGap(progress.job(), extract);
            succession.note(progress.job(), extract);
        });
    }

    void refuseOlder(Progress progress) {
        LocalDate date = progress.order().extractDate();
        Job job = progress.job();
        LocalDate newest = jobs.newest(job.format(), job.dataset(), job.territory());
        if (newest != null && date.isBefore(newest)) {
            throw new WrongFile(
                    "job",
                    "an extract of %s or later, as the dataset holds already".formatted(newest),
                    date.toString());
        }
    }

    private Format format(Job job) {
        Format format = formats.get(job.format());
        if (format == null) {
            throw new WrongFile("job", "one of the formats " + String.join(", ", formats.keySet()), job.format());
        }
        return format;
    }
}
