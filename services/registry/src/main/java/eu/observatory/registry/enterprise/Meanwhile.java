package eu.observatory.registry.enterprise;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** A calculation on another thread, while this one waits for the database. */
final class Meanwhile<T> {

    private final CompletableFuture<T> result = new CompletableFuture<>();

    private Meanwhile() {}

    static <T> Meanwhile<T> start(Supplier<T> calculation) {
        Meanwhile<T> meanwhile = new Meanwhile<>();
        Thread.ofVirtual().name("composing").start(() -> meanwhile.run(calculation));
        return meanwhile;
    }

    private void run(Supplier<T> calculation) {
        try {
            result.complete(calculation.get());
        } catch (Throwable failed) {
            result.completeExceptionally(failed);
        }
    }

    /** Waits for it; fails as it failed. */
    T result() {
        try {
            return result.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
