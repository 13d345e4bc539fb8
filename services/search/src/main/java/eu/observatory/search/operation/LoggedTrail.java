package eu.observatory.search.operation;

import eu.observatory.platform.access.Caller;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

@Component
class LoggedTrail implements Trail {

    private static final Logger log = LoggerFactory.getLogger(Trail.class);

    private final MeterRegistry meters;

    LoggedTrail(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void done(Caller operator, String operation, String what) {
        log.info("Operation {} by {}: {}", operation, operator.subject(), what);
        meters.counter("observatory.operations", "operation", operation).increment();
    }
}
