package eu.observatory.registry.concept;

import eu.observatory.platform.web.NotFound;
import eu.observatory.registry.concept.Correspondence.Kind;
import eu.observatory.registry.concept.CorrespondenceController.Link;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** The correspondence of NACE as requests read it. */
@Component
class CorrespondenceShelf {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String OF = """
            with effective as (%s)
            select rev21, rev2, dataset,
                   (select count(*) from effective as other where other.rev21 = pair.rev21) as origins,
                   (select count(*) from effective as other where other.rev2 = pair.rev2) as heirs
              from effective as pair
             where 'nace-rev2:' || rev2 = :id or 'nace-rev2.1:' || rev21 = :id
             order by rev2, rev21
            """.formatted(Correspondences.EFFECTIVE);

    private final DatabaseClient database;

    CorrespondenceShelf(DatabaseClient database) {
        this.database = database;
    }

    Flux<Link> of(String id) {
        return database.sql(OF)
                .bind("id", id)
                .map(CorrespondenceShelf::link)
                .all()
                .switchIfEmpty(Flux.error(() -> new NotFound(
                        "No correspondence is known for this id. It takes one of NACE, like nace-rev2.1:95.31.")))
                .timeout(PATIENCE);
    }

    private static Link link(Readable row) {
        Correspondence pair = new Correspondence(text(row, "rev21"), text(row, "rev2"));
        return new Link(
                Nace.REV_2 + ":" + pair.rev2(),
                Nace.REV_2_1 + ":" + pair.rev21(),
                Kind.of(pair, count(row, "origins"), count(row, "heirs")),
                text(row, "dataset"));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }

    private static int count(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Long.class)).intValue();
    }
}
