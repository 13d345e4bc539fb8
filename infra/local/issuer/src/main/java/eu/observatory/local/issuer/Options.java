package eu.observatory.local.issuer;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line.
 *
 * @param directory keeps the signing key
 * @param sites where the gateway is reached; sign-in returns nowhere else
 */
record Options(Path directory, int port, List<URI> sites, boolean withParent) {

    static final String USAGE = "usage: LocalIssuer <directory> <port> --local --site=<url>... [--with-parent]";

    static Options parse(String[] arguments) {
        List<String> values = new ArrayList<>();
        List<URI> sites = new ArrayList<>();
        boolean local = false;
        boolean withParent = false;
        for (String argument : arguments) {
            switch (argument) {
                case "--local" -> local = true;
                case "--with-parent" -> withParent = true;
                case String site when site.startsWith("--site=") -> sites.add(URI.create(site.substring(7)));
                default -> values.add(argument);
            }
        }
        if (!local) {
            throw new IllegalArgumentException("Everybody knows the passwords of the sample accounts: this issuer is"
                    + " for one machine only, which the caller must say with --local.");
        }
        if (values.size() != 2 || sites.isEmpty()) {
            throw new IllegalArgumentException("A directory, a port and at least one site are needed.");
        }
        return new Options(
                Path.of(values.get(0)).toAbsolutePath(),
                Integer.parseInt(values.get(1)),
                List.copyOf(sites),
                withParent);
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** As arguments, which nothing in the environment overrides. */
    String[] properties() {
        List<String> properties = new ArrayList<>(List.of(
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--issuer.url=" + url(),
                "--issuer.directory=" + directory));
        for (int i = 0; i < sites.size(); i++) {
            properties.add("--issuer.sites[%d]=%s".formatted(i, sites.get(i)));
        }
        return properties.toArray(String[]::new);
    }
}
