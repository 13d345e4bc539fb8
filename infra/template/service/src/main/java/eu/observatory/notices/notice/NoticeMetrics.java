package eu.observatory.notices.notice;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells how many notices there are to read. */
@Component
class NoticeMetrics {

    private static final String STANDING = "select count(*) from notice where not withdrawn";

    private final JdbcClient jdbc;
    private volatile double standing = Double.NaN;

    NoticeMetrics(MeterRegistry meters, JdbcClient jdbc) {
        this.jdbc = jdbc;
        Gauge.builder("observatory.notices.standing", () -> standing)
                .description("Notices that are not withdrawn")
                .register(meters);
    }

    /** Not a number while the database cannot be asked. */
    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT1M")
    void look() {
        double now = Double.NaN;
        try {
            now = jdbc.sql(STANDING).query(Long.class).single();
        } finally {
            standing = now;
        }
    }
}
