package eu.observatory.search.suggestion;

import eu.observatory.search.reference.Begun;
import eu.observatory.search.reference.Named;
import eu.observatory.search.suggestion.Suggestion.Kind;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Mixes what begins with the typed letters: activities and places leave room for enterprises, and the reverse. */
@Component
class Suggestions {

    private final Begun begun;
    private final EnterpriseNames enterprises;

    Suggestions(Begun begun, EnterpriseNames enterprises) {
        this.begun = begun;
        this.enterprises = enterprises;
    }

    Mono<List<Suggestion>> of(String typed, int limit, String language) {
        if (typed.chars().noneMatch(Character::isLetterOrDigit)) {
            return Mono.just(List.of());
        }
        return Mono.zip(
                        begun.activities(typed, limit, language).map(named -> suggestions(Kind.ACTIVITY, named)),
                        begun.territories(typed, limit, language).map(named -> suggestions(Kind.TERRITORY, named)),
                        enterprises.beginning(typed, limit, language))
                .map(found -> mixed(List.of(found.getT1(), found.getT2(), found.getT3()), limit));
    }

    private static List<Suggestion> suggestions(Kind kind, List<Named> named) {
        return named.stream()
                .map(name -> new Suggestion(kind, name.id(), name.label(), detail(name)))
                .toList();
    }

    private static String detail(Named name) {
        return name.id().substring(name.id().indexOf(':') + 1);
    }

    /** One of each kind in turn, then shown kind by kind. */
    private static List<Suggestion> mixed(List<List<Suggestion>> kinds, int limit) {
        List<Suggestion> taken = new ArrayList<>();
        for (int rank = 0; rank < limit; rank++) {
            for (List<Suggestion> kind : kinds) {
                if (rank < kind.size() && taken.size() < limit) {
                    taken.add(kind.get(rank));
                }
            }
        }
        return kinds.stream()
                .flatMap(kind -> kind.stream().filter(taken::contains))
                .toList();
    }
}
