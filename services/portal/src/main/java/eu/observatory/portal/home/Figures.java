package eu.observatory.portal.home;

import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Refused;
import eu.observatory.portal.gateway.Unreachable;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.home.Kept.Dated;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Mono;

/** The figures of the home page, asked for once for all its readers. */
@Component
@EnableConfigurationProperties(HomeSettings.class)
class Figures {

    private static final Logger log = LoggerFactory.getLogger(Figures.class);

    private final Gateway gateway;
    private final Kept<Overview> overviews;
    private final Kept<TerritoryMap> maps;

    Figures(Gateway gateway, HomeSettings settings) {
        this.gateway = gateway;
        this.overviews = new Kept<>(settings.fresh(), settings.longest(), this::overview);
        this.maps = new Kept<>(settings.fresh(), settings.longest(), this::map);
    }

    Mono<Optional<Dated<Overview>>> overviewIn(Locale language) {
        return orNone(overviews.in(language));
    }

    Mono<Optional<Dated<TerritoryMap>>> mapIn(Locale language) {
        return orNone(maps.in(language));
    }

    void forget() {
        overviews.forget();
        maps.forget();
    }

    private Mono<Overview> overview(Locale language) {
        return gateway.get(nobody(language), "search", enterprises("limit", "1"), Overview.class);
    }

    private Mono<TerritoryMap> map(Locale language) {
        return gateway.get(nobody(language), "search/map", enterprises("level", "nuts3"), TerritoryMap.Counts.class)
                .map(TerritoryMap::of);
    }

    /** The page stands without its figures, and then says that they are missing. */
    private static <T> Mono<Optional<T>> orNone(Mono<T> figures) {
        return figures.map(Optional::of)
                .onErrorResume(failure -> failure instanceof Unreachable || failure instanceof Refused, failure -> {
                    log.warn("The home page goes without figures: {}", failure.toString());
                    return Mono.just(Optional.empty());
                });
    }

    /** Asked for all readers, on behalf of none. */
    private static Visitor nobody(Locale language) {
        return new Visitor(language, "", "");
    }

    private static MultiValueMap<String, String> enterprises(String name, String value) {
        return MultiValueMap.fromSingleValue(Map.of("type", "enterprise", name, value));
    }
}
