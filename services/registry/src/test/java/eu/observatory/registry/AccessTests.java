package eu.observatory.registry;

import eu.observatory.platform.test.AccessMatrix;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@RegistryTest
class AccessTests {

    @LocalServerPort
    private int port;

    @Test
    void everyOperationIsForThoseWhomTheTableNames() {
        AccessMatrix.of("registry", "http://localhost:" + port).check(Path.of("src/test/resources/access.csv"));
    }
}
