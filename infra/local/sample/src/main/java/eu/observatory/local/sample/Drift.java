package eu.observatory.local.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What happens between two extracts: of the units that drift, six in ten have changed, three have closed (France still
 * shows them, Belgium no longer does), and one in ten has gone without a word; as many new ones have come as have closed or gone.
 */
final class Drift {

    private static final List<String> GROWN = List.of("11", "12", "21");

    private final Options options;

    Drift(Options options) {
        this.options = options;
    }

    int newcomers() {
        return (int) ((long) options.size() * options.drift() * 4 / 1_000);
    }

    void apply(Unit unit, int index, Units.Change consumer) {
        SplittableRandom random = new SplittableRandom(~options.seed() * 31 + index);
        boolean drifts = random.nextInt(100) < options.drift();
        int fate = random.nextInt(10);
        if (!drifts) {
            consumer.to(unit, unit);
        } else if (fate < 6) {
            consumer.to(unit, changed(unit, random));
        } else if (fate < 9 && unit.french()) {
            consumer.to(unit, with(unit, unit.band(), true, unit.sites()));
        } else {
            consumer.to(unit, null);
        }
    }

    private static Unit changed(Unit unit, SplittableRandom random) {
        List<Place> sites = new ArrayList<>(unit.sites());
        sites.set(0, unit.seat().movedTo(200 + random.nextInt(50)));
        return with(unit, GROWN.get(random.nextInt(GROWN.size())), unit.closed(), sites);
    }

    private static Unit with(Unit unit, String band, boolean closed, List<Place> sites) {
        return new Unit(
                unit.ordinal(),
                unit.form(),
                unit.activity(),
                unit.secondActivity(),
                unit.language(),
                unit.name(),
                unit.startedOn(),
                band,
                closed,
                unit.listed(),
                unit.contactable(),
                unit.defects(),
                List.copyOf(sites));
    }
}
