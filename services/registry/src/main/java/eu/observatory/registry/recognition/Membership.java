package eu.observatory.registry.recognition;

import java.util.List;

/**
 * What follows from the assertions valid today under one lens.
 *
 * @param contested whether valid assertions disagree; the reasons then hold both sides
 * @param reasons the rules that decided, the decisive one first; empty when nothing is known
 */
public record Membership(Lens lens, Standing standing, boolean contested, List<String> reasons) {

    /** Unknown is an answer of its own: nobody has said anything. */
    public enum Standing {
        IN,
        OUT,
        UNKNOWN
    }

    public Membership {
        reasons = List.copyOf(reasons);
    }
}
