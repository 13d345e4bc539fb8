package eu.observatory.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.micrometer.context.ContextRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Hooks;

/** A service may keep the trace from most operators; where failures are logged it is there. */
class TracedProblemTests {

    private static final String TRACE = "trace of a test";

    private final ThreadLocal<String> trace = new ThreadLocal<>();
    private final List<String> seen = new ArrayList<>();
    private final Logger log = (Logger) LoggerFactory.getLogger(ProblemAdvice.class);
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            seen.add(String.valueOf(trace.get()));
        }
    };

    @BeforeEach
    void follow() {
        Hooks.disableAutomaticContextPropagation();
        ContextRegistry.getInstance().registerThreadLocalAccessor(TRACE, trace);
        appender.start();
        log.addAppender(appender);
    }

    @AfterEach
    void leave() {
        log.detachAppender(appender);
        ContextRegistry.getInstance().removeThreadLocalAccessor(TRACE);
    }

    @Test
    void logsAFailureWithTheTraceOfItsRequest() {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/broken"));
        ProblemAdvice.answered(new IllegalStateException("broken"), exchange)
                .contextWrite(context -> context.put(TRACE, "of this request"))
                .block();
        assertThat(seen).containsExactly("of this request");
    }
}
