package eu.observatory.registry.concept;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings the stored concepts up to the core of this version at each start; only differences are published. */
@Component
class CoreConceptsLoading implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(CoreConceptsLoading.class);

    private final Concepts concepts;
    private final Correspondences correspondences;
    private final TransactionTemplate backgroundTransactions;

    CoreConceptsLoading(
            Concepts concepts, Correspondences correspondences, TransactionTemplate backgroundTransactions) {
        this.concepts = concepts;
        this.correspondences = correspondences;
        this.backgroundTransactions = backgroundTransactions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Integer changed =
                backgroundTransactions.execute(status -> concepts.write(new CoreConcepts().read(), Concepts.CORE)
                        + correspondences.replace(CoreCorrespondences.read(), Correspondences.CORE));
        log.info("Core concepts: {} new or changed", changed);
    }
}
