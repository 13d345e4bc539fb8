package eu.observatory.portal.personal;

import java.util.Map;

/** How many records of each kind are held of an account, or were changed. */
record Tally(Map<String, Long> records) {

    public boolean isNothing() {
        return records.values().stream().allMatch(many -> many == 0);
    }
}
