package eu.observatory.registry.imports.job;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Does one piece of work after the other on a thread of its own, while its owner prepares the next. What fails there
 * comes out of its owner's next call, and nothing is done after it. Closing waits for the piece under way.
 */
final class Lane implements AutoCloseable {

    private final ExecutorService thread;
    private Future<?> last = CompletableFuture.completedFuture(null);

    Lane(String name) {
        thread =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).factory());
    }

    /** Begins the work as soon as the piece before it is done. */
    void hand(Runnable work) {
        settle();
        last = thread.submit(work);
    }

    /** Waits until all is done. */
    void settle() {
        try {
            last.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
