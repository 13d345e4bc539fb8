package eu.observatory.search;

import eu.observatory.platform.test.AccessMatrix;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@RebuildTest
@TestConstructor(autowireMode = AutowireMode.ALL)
class AccessTests {

    private final Rebuilding rebuilding;
    private final int port;

    AccessTests(Rebuilding rebuilding, @LocalServerPort int port) {
        this.rebuilding = rebuilding;
        this.port = port;
    }

    /** Operators really rebuild the index, once. */
    @Test
    void everyOperationIsForThoseWhomTheTableNames() {
        AccessMatrix.of("search", "http://localhost:" + port).check(Path.of("src/test/resources/access.csv"));
        rebuilding.awaitState("done");
    }
}
