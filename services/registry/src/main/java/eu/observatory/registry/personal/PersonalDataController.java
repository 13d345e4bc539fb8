package eu.observatory.registry.personal;

import eu.observatory.platform.access.Caller;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the registry holds of whoever asks: to be taken along, and to be forgotten. */
@RestController
class PersonalDataController {

    private static final String FILE = "attachment; filename=\"my-data.json\"";

    private final List<PersonalData> kinds;
    private final Erasing erasing;
    private final Clock clock;

    PersonalDataController(List<PersonalData> kinds, Erasing erasing, Clock clock) {
        this.kinds = kinds;
        this.erasing = erasing;
        this.clock = clock;
    }

    /** @param kinds by their names; one of which nothing is held is there and empty */
    record MyData(String subject, Instant at, SortedMap<String, Map<String, Object>> kinds) {}

    /** @param records how many are held of each kind, 0 where nothing is */
    record Held(Instant at, SortedMap<String, Long> records) {}

    /** @param records how many of each kind were changed */
    record Forgotten(Instant at, SortedMap<String, Long> records) {}

    @GetMapping("/me/data")
    @Operation(summary = "All that the registry holds of your account, to be taken along")
    Mono<ResponseEntity<MyData>> myData(Caller caller) {
        return Flux.fromIterable(kinds)
                .concatMap(kind -> kind.export(caller.subject())
                        .defaultIfEmpty(Map.of())
                        .map(held -> Map.entry(kind.what(), held)))
                .collect(TreeMap<String, Map<String, Object>>::new, (all, one) -> all.put(one.getKey(), one.getValue()))
                .map(all -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_DISPOSITION, FILE)
                        .body(new MyData(caller.subject(), clock.instant(), all)));
    }

    @GetMapping("/me/data/counts")
    @Operation(summary = "How many records of each kind the registry holds of your account")
    Mono<Held> countMyData(Caller caller) {
        return Flux.fromIterable(kinds)
                .concatMap(kind -> kind.export(caller.subject())
                        .map(PersonalDataController::records)
                        .defaultIfEmpty(0L)
                        .map(count -> Map.entry(kind.what(), count)))
                .collect(TreeMap<String, Long>::new, (all, one) -> all.put(one.getKey(), one.getValue()))
                .map(all -> new Held(clock.instant(), all));
    }

    private static long records(Map<String, Object> held) {
        return held.values().stream()
                .mapToLong(part -> part instanceof Collection<?> several ? several.size() : 1)
                .sum();
    }

    /** All kinds or none. The account itself is the issuer's. */
    @DeleteMapping("/me/data")
    @Operation(summary = "Let the registry forget your account: claims end, what was published stays the enterprise's")
    Mono<Forgotten> forgetMyData(Caller caller) {
        return erasing.erase(caller.subject());
    }
}
