package eu.observatory.gateway.session;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Browsers trust the loopback interface with cookies that are for https only; Java's cookies do not know of that. */
final class LoopbackCookies extends CookieManager {

    @Override
    public void put(URI uri, Map<String, List<String>> headers) throws IOException {
        super.put(
                uri,
                headers.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                header -> header.getValue().stream()
                                        .map(line -> line.replaceAll("(?i); *secure(?=;|$)", ""))
                                        .toList())));
    }
}
