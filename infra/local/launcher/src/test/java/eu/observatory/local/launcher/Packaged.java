package eu.observatory.local.launcher;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** `mvn test` stops before the services' jars are packaged. */
final class Packaged {

    private Packaged() {}

    static void require() throws IOException {
        for (String service : Deployed.names(LaunchedPlatform.CHECKOUT)) {
            Path target = LaunchedPlatform.CHECKOUT.resolve(
                    service.equals("gateway") ? "gateway/target" : "services/" + service + "/target");
            boolean packaged = Files.isDirectory(target)
                    && Files.list(target).anyMatch(file -> file.toString().endsWith(".jar"));
            if (!packaged) {
                System.err.println("SKIPPED: the whole platform, for want of the " + service + "'s jar (mvn verify)");
            }
            assumeTrue(packaged, "no jar of the " + service);
        }
    }
}
