package eu.observatory.registry.enterprise;

import eu.observatory.registry.recognition.Subjects;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Composes enterprises again when what lists assert of them has changed. */
@Component
class RecomposedSubjects implements Subjects {

    private final Turn turn;
    private final Recomposition recomposition;

    RecomposedSubjects(Turn turn, Recomposition recomposition) {
        this.turn = turn;
        this.recomposition = recomposition;
    }

    @Override
    public void reconsider(String dataset, @Nullable LocalDate extractDate, List<String> enterprises) {
        turn.take(() -> recomposition.again(enterprises, new Cause(dataset, extractDate)));
    }
}
