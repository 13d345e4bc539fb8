package eu.observatory.registry.concept;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Answers from memory, and follows changes made by any replica. */
@Component
class StoredCrosswalk implements NaceCrosswalk {

    private static final String VERSION = "select version from reference_version where name = 'crosswalk'";
    private static final String PREFIX = Nace.REV_2_1 + ":";

    private final JdbcClient jdbc;
    private volatile Crosswalk crosswalk = new Crosswalk(CoreCorrespondences.read());
    private volatile int links;
    private volatile String version = "";

    StoredCrosswalk(JdbcClient jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        Gauge.builder("observatory.registry.crosswalk.links", () -> links).register(meters);
    }

    @Override
    @TransactionalEventListener(CrosswalkChanged.class)
    @Scheduled(initialDelayString = "PT2S", fixedDelayString = "PT2S")
    public synchronized void refresh() {
        String newest = jdbc.sql(VERSION).query(String.class).optional().orElse("");
        if (!newest.equals(version)) {
            List<Correspondence> all = jdbc.sql(Correspondences.EFFECTIVE)
                    .query((row, number) -> new Correspondence(row.getString("rev21"), row.getString("rev2")))
                    .list();
            crosswalk = new Crosswalk(all);
            links = all.size();
            version = newest;
        }
    }

    @Override
    public String rev2(String nace) {
        if (!nace.startsWith(PREFIX)) {
            return nace;
        }
        String code = crosswalk.rev2(nace.substring(PREFIX.length()));
        return code == null ? nace : Nace.REV_2 + ":" + code;
    }
}
