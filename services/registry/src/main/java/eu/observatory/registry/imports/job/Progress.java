package eu.observatory.registry.imports.job;

import eu.observatory.registry.imports.format.Order;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How far a job has come: what is saved with every transaction of its work. */
final class Progress {

    /** After all ids there are. */
    private static final String MERGED = "~";

    private final Job job;
    private Tally tally;
    private final Pace pace;
    private JobState state;
    private @Nullable String message;
    private @Nullable LocalDate extractDate;
    private Job.Place place;
    private String mergedTo;

    Progress(Job job) {
        this.job = job;
        this.tally = Tally.of(job.counts());
        this.pace = new Pace(job.done(), job.total());
        this.state = job.state();
        this.extractDate = job.extractDate();
        this.place = job.place();
        this.mergedTo = job.mergedTo();
    }

    Job job() {
        return job;
    }

    Tally tally() {
        return tally;
    }

    Pace pace() {
        return pace;
    }

    JobState state() {
        return state;
    }

    @Nullable String message() {
        return message;
    }

    @Nullable LocalDate extractDate() {
        return extractDate;
    }

    Job.Place place() {
        return place;
    }

    String mergedTo() {
        return mergedTo;
    }

    Order order() {
        LocalDate date = extractDate;
        if (date == null) {
            throw new IllegalStateException("the extract date is known once a job is checked");
        }
        return job.order(date);
    }

    void shows(LocalDate date) {
        extractDate = date;
    }

    void enters(JobState next, long total) {
        state = next;
        message = null;
        mergedTo = "";
        pace.begin(0, total);
    }

    /** Reading is over; merging begins, or goes on where it was when staged rows were lost. */
    void merges() {
        state = JobState.MERGING;
        pace.begin(0, tally.get(Count.KEPT));
    }

    /** What was staged is lost: all is read again, as for the first time, and nothing merged twice. */
    void readsAgain(long rejectedByMerging) {
        mergedTo = state == JobState.MERGING || state == JobState.READING ? mergedTo : MERGED;
        state = JobState.READING;
        message = null;
        place = Job.Place.START;
        for (Count count : Count.OF_READING) {
            tally.add(count, -tally.get(count));
        }
        tally.add(Count.REJECTED, rejectedByMerging);
        pace.begin(0, pace.total());
    }

    void ends(JobState end, @Nullable String why) {
        state = end;
        message = why;
    }

    void read(Job.Place to, long bytes, long rows, Tally counted) {
        place = to;
        tally = counted;
        pace.advance(bytes, rows);
    }

    void merged(String to, int enterprises) {
        mergedTo = to;
        pace.advance(enterprises, enterprises);
    }
}
