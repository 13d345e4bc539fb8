package eu.observatory.search.reference;

import java.util.List;
import reactor.core.publisher.Mono;

/** Understands words as activities, legal forms and places, in whichever language they are. */
public interface Lexicon {

    /** What the words mean, each on its own or several together; the best first. */
    Mono<List<Meaning>> understand(List<String> words, Weight weight);

    /** How much a word says. */
    interface Weight {

        /** False for one that may stand between others, or be left out. */
        boolean tells(String word);

        /** True for one that only says that somebody does it, for whom or where. */
        boolean weak(String word);
    }
}
