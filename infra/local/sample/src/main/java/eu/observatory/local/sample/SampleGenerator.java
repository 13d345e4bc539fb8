package eu.observatory.local.sample;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * Writes a sample: sets in the layouts of SIRENE and KBO, with drift also the KBO's update to it, lists, profiles, organisations,
 * and what an import of them should count.
 */
public final class SampleGenerator {

    public static void main(String[] args) throws IOException {
        System.exit(run(args, System.out, System.err));
    }

    static int run(String[] args, PrintStream out, PrintStream err) throws IOException {
        Options options;
        try {
            options = Options.parse(args);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(Options.USAGE);
            return 2;
        }
        Expected expected = generate(options);
        out.println("Sample of %d legal units, %d of them to keep, in %s"
                .formatted(expected.written(), expected.kept(), options.out()));
        return 0;
    }

    /** For tests of whoever imports: a first extract, and its {@code expected.json}. */
    public static void write(int size, long seed, Path directory) throws IOException {
        generate(new Options(size, seed, directory, 0));
    }

    /** The same of a later extract, with the KBO's update from the first. */
    public static void write(int size, long seed, int drift, Path directory) throws IOException {
        generate(new Options(size, seed, directory, drift));
    }

    static Expected generate(Options options) throws IOException {
        Units units = new Units(options);
        Expected expected = new Expected(options);
        try (Sirene sirene = new Sirene(options.out().resolve("sirene"), expected);
                Kbo kbo = Kbo.full(options, expected);
                KboUpdate update = KboUpdate.of(options);
                Lists lists = new Lists(options.out().resolve("lists"), expected);
                Profiles profiles = new Profiles(options, expected)) {
            units.forEach((before, now) -> {
                update.write(before, now);
                if (now != null) {
                    if (now.french()) {
                        sirene.write(now);
                    } else {
                        kbo.write(now);
                    }
                    lists.write(now);
                    profiles.write(now);
                }
            });
        }
        expected.organisations(new Organisations().write(options.out().resolve("organisations.csv")));
        expected.write(options.out().resolve("expected.json"));
        return expected;
    }

    private SampleGenerator() {}
}
