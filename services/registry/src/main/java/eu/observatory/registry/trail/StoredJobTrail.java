package eu.observatory.registry.trail;

import eu.observatory.registry.resource.Slugs;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StoredJobTrail implements JobTrail {

    private static final String NOTE = """
            insert into trail (at, enterprise_id, region, acting, what, about)
            values (:at, :enterprise, :region, 'platform', :what, :about)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredJobTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void note(Deed deed) {
        if (deed.by() != null) {
            throw new IllegalArgumentException("a job has done what the platform did, and nobody else");
        }
        jdbc.sql(NOTE)
                .param("at", OffsetDateTime.now(clock))
                .param("enterprise", deed.enterprise())
                .param("region", deed.region())
                .param("what", Slugs.of(deed.what()))
                .param("about", deed.about())
                .update();
    }
}
