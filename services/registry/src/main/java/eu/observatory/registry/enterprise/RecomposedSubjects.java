package eu.observatory.registry.enterprise;

import eu.observatory.registry.recognition.Subjects;
import java.util.List;
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
    public void reconsider(String dataset, List<String> enterprises) {
        turn.take(() -> recomposition.again(enterprises, new Cause(dataset, null)));
    }
}
