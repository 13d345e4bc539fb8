package eu.observatory.registry.desk;

import eu.observatory.platform.web.TooManyRequests;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts what each client and each mailbox sends, for all replicas together. */
@Component
class Senders {

    /** The row is held until the caller's transaction ends, so that no two messages are the same one of a count. */
    private static final String COUNT = """
            insert into message_sender as known (sender, since, messages) values (:sender, clock_timestamp(), 1)
            on conflict (sender) do update
               set messages = case when known.since < clock_timestamp() - make_interval(secs => :window)
                                   then 1 else known.messages + 1 end,
                   since = case when known.since < clock_timestamp() - make_interval(secs => :window)
                                then clock_timestamp() else known.since end
            returning messages,
                      ceil(:window - extract(epoch from clock_timestamp() - since))::bigint as seconds_left
            """;

    private static final String RECEIPT = """
            update message_sender set receipt_at = clock_timestamp()
             where sender = :sender
               and (receipt_at is null or receipt_at < clock_timestamp() - make_interval(secs => :pause))
            """;

    private final DatabaseClient database;
    private final MessageSettings settings;

    Senders(DatabaseClient database, MessageSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** Joins the caller's transaction; fails with {@link TooManyRequests}. */
    Mono<Void> admit(Sender sender) {
        return admit(sender.client(), settings.perClient()).then(admit(sender.mailbox(), settings.perAddress()));
    }

    /** Joins the caller's transaction; tells whether a receipt may go to this mailbox now, and notes that it did. */
    Mono<Boolean> mayHaveReceipt(Sender sender) {
        return database.sql(RECEIPT)
                .bind("sender", sender.mailbox())
                .bind("pause", (double) settings.receiptPause().toSeconds())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    private Mono<Void> admit(String sender, int most) {
        return database.sql(COUNT)
                .bind("sender", sender)
                .bind("window", (double) settings.window().toSeconds())
                .map(Count::of)
                .one()
                .flatMap(count -> count.messages() <= most ? Mono.empty() : Mono.error(tooMany(most, count)));
    }

    private TooManyRequests tooMany(int most, Count count) {
        return new TooManyRequests(
                "At most %d messages in %d minutes. Your desk has those before; write again later."
                        .formatted(most, settings.window().toMinutes()),
                Duration.ofSeconds(Math.max(1, count.secondsLeft())));
    }

    private record Count(int messages, long secondsLeft) {

        static Count of(Readable row) {
            return new Count(
                    Objects.requireNonNull(row.get("messages", Integer.class)),
                    Objects.requireNonNull(row.get("seconds_left", Long.class)));
        }
    }
}
