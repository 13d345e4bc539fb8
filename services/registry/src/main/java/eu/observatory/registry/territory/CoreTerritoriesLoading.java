package eu.observatory.registry.territory;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings the stored territories up to the core of this version at each start; only differences are published. */
@Component
class CoreTerritoriesLoading implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(CoreTerritoriesLoading.class);

    private final Territories territories;
    private final CommuneGazetteer gazetteer;
    private final TransactionTemplate backgroundTransactions;

    CoreTerritoriesLoading(
            Territories territories, CommuneGazetteer gazetteer, TransactionTemplate backgroundTransactions) {
        this.territories = territories;
        this.gazetteer = gazetteer;
        this.backgroundTransactions = backgroundTransactions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Integer changed =
                backgroundTransactions.execute(status -> territories.write(CoreTerritories.all(), Territories.CORE));
        gazetteer.refresh();
        log.info("Core territories: {} new or changed", changed);
    }
}
