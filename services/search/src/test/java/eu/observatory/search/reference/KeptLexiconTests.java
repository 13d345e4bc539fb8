package eu.observatory.search.reference;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.search.Reader;
import eu.observatory.search.SearchTest;
import eu.observatory.search.index.Engine;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@SearchTest
@TestConstructor(autowireMode = AutowireMode.ALL)
class KeptLexiconTests {

    private final Reader reader;
    private final Engine engine;

    KeptLexiconTests(Reader reader, Engine engine) {
        this.reader = reader;
        this.engine = engine;
    }

    @Test
    void looksTheSameWordsUpOnce() {
        reader.ask("/search?q=atelier de menuiserie");
        long before = lookedUp();

        assertThat(reader.ask("/search?q=atelier de menuiserie").status()).isEqualTo(200);
        assertThat(reader.ask("/search/map?q=atelier de menuiserie").status()).isEqualTo(200);
        assertThat(lookedUp()).isEqualTo(before);

        reader.ask("/search?q=menuiserie atelier");
        assertThat(lookedUp()).isGreaterThan(before);
    }

    private long lookedUp() {
        return engine.read(client -> client.indices().stats(stats -> stats.index(engine.reference())))
                .map(answer -> answer.all().primaries().search().queryTotal())
                .block();
    }
}
