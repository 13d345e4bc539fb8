package eu.observatory.portal.geography;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Read once from the files beside the application. */
@Component
class BundledGeography implements Geography {

    private static final int FROM_AFAR = 6;

    private final List<Outline> outlines;
    private final List<Town> towns;

    BundledGeography() throws IOException {
        this.outlines = lines("outlines.txt").stream()
                .filter(line -> !line.startsWith("#"))
                .map(Outline::of)
                .toList();
        this.towns = lines("towns.csv").stream().skip(1).map(Town::of).toList();
    }

    @Override
    public List<String> land(View view) {
        var seen = view.box();
        return outlines.stream()
                .filter(outline -> outline.box().meets(seen))
                .map(outline -> outline.path(view))
                .filter(path -> !path.isEmpty())
                .toList();
    }

    @Override
    public List<Town> towns(View view) {
        var seen = view.box();
        return towns.stream()
                .filter(town -> view.zoom() >= FROM_AFAR + town.rank() - 1)
                .filter(town -> seen.meets(new Box(town.lon(), town.lat(), town.lon(), town.lat())))
                .toList();
    }

    @Override
    public Town nearest(double lat, double lon) {
        return towns.stream()
                .min(Comparator.comparingDouble(town -> town.kilometresTo(lat, lon)))
                .orElseThrow();
    }

    private static List<String> lines(String file) throws IOException {
        return new ClassPathResource("geography/" + file)
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }
}
