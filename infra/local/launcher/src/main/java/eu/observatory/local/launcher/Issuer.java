package eu.observatory.local.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The issuer of the sample accounts. It is reached by number and the site by name, so that the browser keeps the cookies
 * of the two apart, as it does between two hosts.
 */
record Issuer(Installation installation, Ports ports, Secrets secrets) {

    Part part() {
        return new Part(
                "issuer",
                this::command,
                Map.of("ISSUER_GATEWAY_SECRET", secrets.of("gateway-client")),
                Readiness.line("READY "));
    }

    private List<String> command() {
        Path module = installation.engine("issuer");
        return List.of(
                Installation.java().toString(),
                installation.mark(),
                "@" + module.resolve("jvm.options"),
                "-XX:SharedArchiveFile=" + installation.run().resolve("issuer.jsa"),
                "-cp",
                module.resolve("target/lib").resolve("*").toString(),
                "eu.observatory.local.issuer.LocalIssuer",
                installation.data("issuer").toString(),
                String.valueOf(ports.of("issuer")),
                "--local",
                "--site=http://localhost:" + ports.of("gateway"),
                "--site=" + ports.url("gateway"));
    }
}
