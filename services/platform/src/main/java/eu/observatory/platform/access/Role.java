package eu.observatory.platform.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody is for the Observatory; most roles hold for the regions or the organisations in the token only. */
public enum Role {
    CONTRIBUTOR(Bond.ORGANISATION),
    EDITOR(Bond.REGION),
    REVIEWER(Bond.REGION),
    STATISTICIAN(Bond.REGION),
    BUYER(Bond.ORGANISATION),
    OPERATOR(Bond.NOTHING);

    /** What a role is bound to where a record belongs to a place. */
    enum Bond {
        REGION,
        ORGANISATION,
        NOTHING
    }

    private final Bond bond;

    Role(Bond bond) {
        this.bond = bond;
    }

    Bond bond() {
        return bond;
    }

    /** As tokens and contracts spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a role of something else than the Observatory. */
    static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
