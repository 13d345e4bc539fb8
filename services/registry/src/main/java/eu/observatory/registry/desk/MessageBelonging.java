package eu.observatory.registry.desk;

import eu.observatory.platform.access.Belonging;
import eu.observatory.platform.access.Place;
import io.r2dbc.spi.Readable;
import java.util.Map;
import java.util.Set;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A message belongs to the region of the desk that has it. */
@Component
class MessageBelonging implements Belonging {

    private static final String REGION = "select region from message where id = :id";

    private final DatabaseClient database;

    MessageBelonging(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public String of() {
        return "message";
    }

    @Override
    public Mono<Place> place(Map<String, String> pathVariables) {
        return database.sql(REGION)
                .bind("id", pathVariables.getOrDefault("message", ""))
                .map(MessageBelonging::ofDesk)
                .one();
    }

    private static Place ofDesk(Readable row) {
        return new Place(row.get("region", String.class), Set.of());
    }
}
