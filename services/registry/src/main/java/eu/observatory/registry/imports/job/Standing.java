package eu.observatory.registry.imports.job;

import eu.observatory.registry.enterprise.Intake;
import eu.observatory.registry.enterprise.Source;
import eu.observatory.registry.recognition.ListedAssertions;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a dataset holds as running, and how it ends: active enterprises of a register, assertions of a list. */
@Component
class Standing {

    private final Intake intake;
    private final ListedAssertions lists;

    Standing(Intake intake, ListedAssertions lists) {
        this.intake = intake;
        this.lists = lists;
    }

    List<String> after(Job job, boolean base, String after) {
        return base
                ? intake.active(job.dataset(), job.territory(), after, Intake.MAX_BATCH)
                : lists.running(job.dataset(), after, Intake.MAX_BATCH);
    }

    int end(Source source, List<String> enterprises) {
        int closed = intake.close(source, enterprises);
        return source.base() ? closed : lists.end(source.dataset(), source.extractDate(), enterprises);
    }
}
