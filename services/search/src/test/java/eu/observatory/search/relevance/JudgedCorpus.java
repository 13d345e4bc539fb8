package eu.observatory.search.relevance;

import eu.observatory.search.IndexControl;
import eu.observatory.search.Reader;
import eu.observatory.search.enterprise.EnterpriseFeed;
import eu.observatory.search.enterprise.Sample;
import eu.observatory.search.reference.ReferenceFeed;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

/** Fills the index with the judged enterprises and the registry's reference data, the way their topics would. */
@TestConfiguration(proxyBeanMethods = false)
@Import({EnterpriseFeed.class, ReferenceFeed.class, IndexControl.class, Reader.class})
class JudgedCorpus {

    private final EnterpriseFeed enterprises;
    private final ReferenceFeed reference;
    private final IndexControl index;

    JudgedCorpus(EnterpriseFeed enterprises, ReferenceFeed reference, IndexControl index) {
        this.enterprises = enterprises;
        this.reference = reference;
        this.index = index;
    }

    @EventListener(ApplicationReadyEvent.class)
    void load() {
        index.await();
        reference.concepts(ReferenceBooks.concepts());
        reference.territories(ReferenceBooks.territories());
        enterprises.take(
                JudgedEnterprise.all().stream().map(JudgedEnterprise::state).toArray(Sample[]::new));
        index.refresh();
    }
}
