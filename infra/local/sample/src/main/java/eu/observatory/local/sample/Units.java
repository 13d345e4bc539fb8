package eu.observatory.local.sample;

import eu.observatory.local.sample.Unit.Defect;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The units of a sample, one at a time; each follows from the seed and its index alone, so any size is flat in memory. */
final class Units {

    /** Any odd number but the generator's own step, which would make each unit the next one shifted. */
    private static final long STEP = 0xD1342543DE82EF95L;

    private static final List<String> BANDS =
            List.of("NN", "NN", "NN", "", "00", "01", "01", "02", "02", "03", "03", "11", "11", "12", "21", "22", "32");
    private static final LocalDate OLDEST = LocalDate.of(1985, 1, 1);

    private final Options options;
    private final Names names = new Names();
    private final Weighted<Activity> activities = new Weighted<>(Activity.all(), Activity::weight);
    private final Weighted<Form> frenchForms = new Weighted<>(Form.of("FR"), Form::weight);
    private final Weighted<Form> belgianForms = new Weighted<>(Form.of("BE"), Form::weight);
    private final List<Commune> northernFrance = Commune.in("fr-59", "fr-62", "fr-80", "fr-60", "fr-02");
    private final List<Commune> martinique = Commune.in("fr-972");
    private final List<Commune> wallonia = Commune.in("be-");

    Units(Options options) {
        this.options = options;
    }

    /** A unit in the first extract and in this one; null where it is not in it. */
    interface Change {
        void to(@Nullable Unit before, @Nullable Unit now);
    }

    /** As many as an import keeps the wanted number of, and those that come with drift. */
    void forEach(Change consumer) {
        Drift drift = new Drift(options);
        int newcomers = drift.newcomers();
        int kept = 0;
        int french = 0;
        int belgian = 0;
        for (int index = 0; kept < options.size() || newcomers-- > 0; index++) {
            RandomGenerator random = random(index);
            int region = random.nextInt(100);
            Unit unit = region < 41
                    ? french(french++, region < 31 ? northernFrance : martinique, random)
                    : belgian(belgian++, random);
            if (kept == options.size()) {
                consumer.to(null, unit);
            } else {
                kept += unit.kept() ? 1 : 0;
                drift.apply(unit, index, consumer);
            }
        }
    }

    private RandomGenerator random(int index) {
        return new SplittableRandom(new SplittableRandom(options.seed()).nextLong() + STEP * index);
    }

    private Unit french(int ordinal, List<Commune> communes, RandomGenerator random) {
        Form form = frenchForms.pick(random);
        return unit(ordinal, form, Names.pick(communes, random), "fr", random);
    }

    private Unit belgian(int ordinal, RandomGenerator random) {
        Form form = belgianForms.pick(random);
        Commune commune = Names.pick(wallonia, random);
        int chance = random.nextInt(100);
        String language = commune.speaksGerman() && chance < 70 ? "de" : dutch(commune, chance) ? "nl" : "fr";
        return unit(ordinal, form, commune, language, random);
    }

    private static boolean dutch(Commune commune, int chance) {
        return chance >= (commune.speaksDutch() ? 60 : 90);
    }

    private Unit unit(int ordinal, Form form, Commune commune, String language, RandomGenerator random) {
        Activity activity = activities.pick(random);
        List<Place> sites = new ArrayList<>();
        int count = random.nextInt(100) < 85 ? 1 : 2 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            sites.add(Place.in(commune, language, names, random));
        }
        return new Unit(
                ordinal,
                form,
                activity,
                activities.pick(random),
                language,
                names.name(activity, commune, language, random),
                OLDEST.plusDays(random.nextInt(14_900)),
                Names.pick(BANDS, random),
                form.country().equals("FR") && random.nextInt(100) < 2,
                random.nextInt(100) < form.listed(),
                random.nextInt(100) < 40,
                defects(form, random),
                List.copyOf(sites));
    }

    private static Set<Defect> defects(Form form, RandomGenerator random) {
        Set<Defect> defects = EnumSet.noneOf(Defect.class);
        boolean french = form.country().equals("FR");
        defect(defects, Defect.CHECK_DIGIT, 10, random);
        defect(defects, Defect.NUMBERLESS, 1, random);
        defect(defects, Defect.STRANGER_ESTABLISHMENT, 10, random);
        defect(defects, Defect.MASKED, french ? 15 : 0, random);
        defect(defects, Defect.NAMELESS, french ? 0 : 30, random);
        defect(defects, Defect.ODD_POST_CODE, french ? 0 : 10, random);
        return defects;
    }

    private static void defect(Set<Defect> defects, Defect defect, int perThousand, RandomGenerator random) {
        if (random.nextInt(1_000) < perThousand) {
            defects.add(defect);
        }
    }
}
