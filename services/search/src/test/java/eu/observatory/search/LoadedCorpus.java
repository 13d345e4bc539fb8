package eu.observatory.search;

import eu.observatory.search.enterprise.EnterpriseFeed;
import eu.observatory.search.reference.ReferenceFeed;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

/** Fills the index with the {@link Corpus} before the first test. */
@TestConfiguration(proxyBeanMethods = false)
@Import({EnterpriseFeed.class, ReferenceFeed.class, IndexControl.class, Reader.class})
class LoadedCorpus {

    private final EnterpriseFeed enterprises;
    private final ReferenceFeed reference;
    private final IndexControl index;

    LoadedCorpus(EnterpriseFeed enterprises, ReferenceFeed reference, IndexControl index) {
        this.enterprises = enterprises;
        this.reference = reference;
        this.index = index;
    }

    @EventListener(ApplicationReadyEvent.class)
    void load() {
        index.await();
        Corpus.load(enterprises, reference);
        index.refresh();
    }
}
