package eu.observatory.registry.recognition;

import java.util.List;

/** Those whom assertions are about; told when what is asserted of them has changed, in the same transaction. */
public interface Subjects {

    void reconsider(String dataset, List<String> enterprises);
}
