package eu.observatory.registry.recognition;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what sources say of an enterprise into assertions, and those into a membership per lens. Pure, in memory. */
public interface Recognition {

    Judgement judge(Subject subject, LocalDate today);

    /**
     * What there is to judge.
     *
     * @param listed what official lists assert of it
     */
    record Subject(
            String country, @Nullable Form form, @Nullable Flag flag, List<Assertion> listed) {

        public Subject {
            listed = List.copyOf(listed);
        }
    }

    /** A legal form as a dataset gave it in its extract of that day. */
    record Form(String scheme, String code, String dataset, LocalDate asOf) {}

    /** A source's own social-economy flag. */
    record Flag(boolean value, String dataset, LocalDate asOf) {}

    /**
     * What follows.
     *
     * @param assertions all of them, the ended and the coming ones too
     * @param until the day from which the same assertions give another answer; null when none is in sight
     */
    record Judgement(
            List<Assertion> assertions,
            List<Membership> memberships,
            @Nullable LocalDate until) {

        public Judgement {
            assertions = List.copyOf(assertions);
            memberships = List.copyOf(memberships);
        }
    }
}
