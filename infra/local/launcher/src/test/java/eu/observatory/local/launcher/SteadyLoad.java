package eu.observatory.local.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Readers who ask one thing after the other, each on a connection that is kept, and note whatever is no answer. */
final class SteadyLoad {

    private static final int PAUSE_MILLIS = 10;

    /** Of an answer, more than the gateway itself waits for one. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicLong answers = new AtomicLong();
    private final HttpRequest request;
    private final List<Thread> readers;
    private final int pause;
    private volatile boolean over;

    SteadyLoad(String address) {
        this(address, 8, PAUSE_MILLIS);
    }

    SteadyLoad(String address, int readers, int pauseMillis) {
        request = HttpRequest.newBuilder(URI.create(address)).timeout(LONGEST).build();
        pause = pauseMillis;
        this.readers = IntStream.range(0, readers)
                .mapToObj(_ -> Thread.ofPlatform().start(this::read))
                .toList();
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    long answers() {
        return answers.get();
    }

    private void read() {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            while (!over) {
                ask(client);
                Thread.sleep(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask(HttpClient client) throws InterruptedException {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() == 200) {
                answers.incrementAndGet();
            } else {
                failures.add(Instant.now() + " " + response.statusCode() + " " + response.body());
            }
        } catch (IOException broken) {
            failures.add(Instant.now() + " " + broken);
        }
    }

    /** Returns when the last answer is there. */
    void end() throws InterruptedException {
        over = true;
        for (Thread reader : readers) {
            reader.join();
        }
    }
}
