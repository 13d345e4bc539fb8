package eu.observatory.platform.event;

import eu.observatory.platform.event.DeadLetterOffice.Heap;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** The dead letters of this service's groups: GET counts those that wait, POST replays them to their group only. */
@Endpoint(id = "deadletters")
class DeadLettersEndpoint {

    private static final Duration LONGEST = Duration.ofHours(1);

    private final DeadLetterOffice office;

    DeadLettersEndpoint(DeadLetterOffice office) {
        this.office = office;
    }

    @ReadOperation
    Map<String, Long> waiting() {
        return byTopic(office.waiting());
    }

    @WriteOperation
    Map<String, Long> replay() {
        return byTopic(office.replay(null, LONGEST));
    }

    private static Map<String, Long> byTopic(List<Heap> heaps) {
        Map<String, Long> counts = new TreeMap<>();
        heaps.forEach(heap -> counts.put(new Aside(heap.topic(), heap.group()).deadLetters(), heap.letters()));
        return counts;
    }
}
