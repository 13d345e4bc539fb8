package eu.observatory.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.portal.PortalTest;
import eu.observatory.portal.Reader;
import eu.observatory.portal.RecordedGateway;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class HomeControllerTests {

    private final Reader reader;
    private final RecordedGateway gateway;
    private final Figures figures;

    @Autowired
    HomeControllerTests(Reader reader, RecordedGateway gateway, Figures figures) {
        this.reader = reader;
        this.gateway = gateway;
        this.figures = figures;
    }

    @BeforeEach
    void forget() {
        figures.forget();
    }

    @Test
    void asksForItsFiguresOnceForAllReadersAndOnBehalfOfNone() {
        reader.page("/fr");
        reader.page("/fr");
        assertThat(gateway.asked("/api/search/map")).hasSize(1);
        assertThat(gateway.asked("/api/search"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.headers()).doesNotContainKey("x-observatory-client"));
    }

    @Test
    void standsWithoutItsFigures() {
        gateway.refuse("/api/search", 503, "unavailable");
        gateway.refuse("/api/search/map", 429, "too-many-requests");
        assertThat(reader.page("/en")).contains("The figures are not available").contains("role=\"search\"");
    }

    @Test
    void keepsTheFiguresItHasWhileTheSearchIsDown() {
        reader.page("/en");
        gateway.refuse("/api/search", 503, "unavailable");
        gateway.refuse("/api/search/map", 503, "unavailable");
        assertThat(reader.page("/en"))
                .doesNotContain("The figures are not available")
                .contains("Browse the");
    }

    @Test
    void saysOfWhenOldFiguresAre() {
        var overview = new Overview(1, List.of());
        assertThat(asOf(overview, Duration.ofMinutes(3))).isNotNull();
        assertThat(asOf(overview, Duration.ofSeconds(30))).isNull();
    }

    private static Object asOf(Overview overview, Duration ago) {
        var dated = new Kept.Dated<>(overview, Instant.now().minus(ago));
        return HomePage.of(Optional.of(dated), Optional.empty()).asOf();
    }
}
