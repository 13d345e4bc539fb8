package eu.observatory.registry.enterprise;

import eu.observatory.registry.enterprise.Register.Current;
import eu.observatory.registry.recognition.Assertion;
import java.util.ArrayList;
import java.util.List;

/** An enterprise as it stands, and all that is said of it by others than itself. */
record Heard(Current current, List<Saying> sayings, List<Assertion> listed) {

    List<Saying> with(Saying own) {
        List<Saying> all = new ArrayList<>(sayings);
        all.add(own);
        return all;
    }
}
