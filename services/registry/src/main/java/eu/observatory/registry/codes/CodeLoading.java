package eu.observatory.registry.codes;

import eu.observatory.platform.web.NotFound;
import eu.observatory.platform.web.TooLarge;
import eu.observatory.registry.resource.CodeFile;
import eu.observatory.registry.resource.CodeFile.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Streams a file to disk and loads it in one transaction: all of it or nothing. */
@Component
class CodeLoading {

    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private static final String LOADED = """
            insert into reference_version (name, version) values (?, ?)
            on conflict (name) do update set version = excluded.version, loaded_at = now()
            """;

    private static final String VERSIONS = "select name, version from reference_version";

    private final Map<String, CodeFile> files = new TreeMap<>();
    private final JdbcClient jdbc;
    private final TransactionTemplate backgroundTransactions;

    CodeLoading(List<CodeFile> files, JdbcClient jdbc, TransactionTemplate backgroundTransactions) {
        files.forEach(file -> this.files.put(file.format(), file));
        this.jdbc = jdbc;
        this.backgroundTransactions = backgroundTransactions;
    }

    /** A layout that can be loaded, and the extract date of the file that was loaded last. */
    record Known(String format, @Nullable String extractDate) {}

    /** What came of a file: its rows, and the concepts or territories that are new or different. */
    record Loaded(String format, LocalDate extractDate, int rows, int changed) {}

    Mono<List<Known>> formats() {
        return Mono.fromCallable(this::known).subscribeOn(Schedulers.boundedElastic());
    }

    Mono<Loaded> load(String format, LocalDate extractDate, ServerHttpRequest request) {
        CodeFile file = files.get(format);
        if (file == null) {
            throw new NotFound("No such layout; there are " + String.join(", ", files.keySet()) + ".");
        }
        if (request.getHeaders().getContentLength() > MOST_BYTES) {
            throw tooLarge();
        }
        return Mono.usingWhen(
                Mono.fromCallable(() -> Files.createTempFile("codes-", ".csv"))
                        .subscribeOn(Schedulers.boundedElastic()),
                spooled -> DataBufferUtils.write(limited(request.getBody()), spooled)
                        .then(Mono.fromCallable(() -> load(file, extractDate, spooled))
                                .subscribeOn(Schedulers.boundedElastic())),
                spooled -> Mono.fromRunnable(() -> delete(spooled)).subscribeOn(Schedulers.boundedElastic()));
    }

    private static Flux<DataBuffer> limited(Flux<DataBuffer> body) {
        AtomicLong bytes = new AtomicLong();
        return body.doOnNext(buffer -> {
            if (bytes.addAndGet(buffer.readableByteCount()) > MOST_BYTES) {
                DataBufferUtils.release(buffer);
                throw tooLarge();
            }
        });
    }

    private static TooLarge tooLarge() {
        return new TooLarge("A file of codes has at most " + MOST_BYTES / 1024 / 1024 + " MiB.");
    }

    private Loaded load(CodeFile file, LocalDate extractDate, Path spooled) {
        Outcome outcome = backgroundTransactions.execute(status -> {
            Outcome loaded = file.load(spooled);
            jdbc.sql(LOADED).param(file.format()).param(extractDate.toString()).update();
            return loaded;
        });
        return new Loaded(
                file.format(),
                extractDate,
                Objects.requireNonNull(outcome).rows(),
                Objects.requireNonNull(outcome).changed());
    }

    private List<Known> known() {
        Map<String, String> versions = new TreeMap<>();
        jdbc.sql(VERSIONS).query(row -> {
            versions.put(row.getString("name"), row.getString("version"));
        });
        return files.keySet().stream()
                .map(format -> new Known(format, versions.get(format)))
                .toList();
    }

    private static void delete(Path spooled) {
        try {
            Files.deleteIfExists(spooled);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
