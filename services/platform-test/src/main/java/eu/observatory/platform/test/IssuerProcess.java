package eu.observatory.platform.test;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One real issuer with the sample accounts; the client {@code gateway} shows {@link #GATEWAY_SECRET}. */
public final class IssuerProcess extends Engine {

    public static final String GATEWAY_SECRET = "the secret of the gateway in tests";

    /** Of every sample account. */
    public static final String PASSWORD = "sample";

    private IssuerProcess(List<String> arguments) {
        super(
                "issuer",
                "eu.observatory.local.issuer.LocalIssuer",
                arguments,
                Map.of("ISSUER_GATEWAY_SECRET", GATEWAY_SECRET));
    }

    /** @param sites where gateways are reached, like {@code http://localhost:8080} */
    public static IssuerProcess launch(String... sites) {
        return new IssuerProcess(
                Stream.concat(Stream.of("--local"), Stream.of(sites).map(site -> "--site=" + site))
                        .toList());
    }

    public String url() {
        return "http://" + address();
    }
}
