package eu.observatory.registry.enterprise;

import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The way in which an enterprise's own word enters the register: a dataset of its own, which no import touches. */
public interface OwnWord {

    String DATASET = "own-word";

    /** The licence under which enterprises let their own words be used, as the form says. */
    String LICENCE = "CC-BY-4.0";

    /**
     * Keeps the word in the place of the one before, and composes and marks the enterprise; joins the caller's transaction,
     * takes its turn among writers and fails with {@code NotFound} where there is no such enterprise.
     */
    Mono<Void> say(String enterprise, Word word);

    /** What it says. */
    record Word(List<Activity> activities, @Nullable Contact contact, Profile profile) {

        public Word {
            activities = List.copyOf(activities);
        }

        boolean silent() {
            return activities.isEmpty() && contact == null && profile.equals(Profile.NONE);
        }

        Facts facts(String enterprise, String country) {
            return new Facts(
                    enterprise,
                    country,
                    Status.ACTIVE,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    null,
                    null,
                    activities,
                    null,
                    null,
                    null,
                    List.of(),
                    contact,
                    profile,
                    false);
        }
    }
}
