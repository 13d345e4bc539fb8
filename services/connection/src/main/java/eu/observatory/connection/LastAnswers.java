package eu.observatory.connection;

import java.time.Duration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Ends kept connections in words before the server ends them. Once the process is told to stop, each answer says that it
 * is the last of its connection, until nobody has asked for a moment: the server closes connections between two answers,
 * and would lose the request that is just on its way.
 */
final class LastAnswers implements SmartLifecycle {

    private static final Duration QUIET = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private volatile boolean leaving;
    private volatile long asked = System.nanoTime() - QUIET.toNanos();

    /** No filter that is a bean, which would also run on the management port. */
    Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        asked = System.nanoTime();
        exchange.getResponse()
                .beforeCommit(() -> Mono.fromRunnable(() -> {
                    if (leaving) {
                        exchange.getResponse().getHeaders().setConnection("close");
                    }
                }));
        return chain.filter(exchange);
    }

    @Override
    public void start() {
        leaving = false;
    }

    @Override
    public void stop() {
        leaving = true;
        long begin = System.nanoTime();
        try {
            while (since(asked) < QUIET.toNanos() && since(begin) < LONGEST.toNanos()) {
                Thread.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long since(long moment) {
        return System.nanoTime() - moment;
    }

    @Override
    public boolean isRunning() {
        return !leaving;
    }

    /** What has the higher phase is stopped first. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE + 1;
    }

    @Override
    public boolean isPauseable() {
        return false;
    }
}
