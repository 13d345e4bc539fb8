package eu.observatory.registry.recognition;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Those whom assertions are about; told when what is asserted of them has changed, in the same transaction. */
public interface Subjects {

    /** @param extractDate the day of the list that says otherwise, null where it was withdrawn */
    void reconsider(String dataset, @Nullable LocalDate extractDate, List<String> enterprises);
}
