package eu.observatory.local.sample;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * What to generate.
 *
 * @param size enterprises that an import of the first extract keeps; the files hold some more that it leaves out
 * @param seed the same one gives the same bytes
 * @param drift percentage of units that differ in a later extract of the same seed, 0 for the first extract
 */
record Options(int size, long seed, Path out, int drift) {

    static final String USAGE = "Usage: java -jar local-sample.jar --size 5000 --seed 1 --out DIRECTORY [--drift 5]";
    static final int MOST = 1_000_000;

    private static final LocalDate FIRST_EXTRACT = LocalDate.of(2026, 1, 1);
    private static final LocalDate LATER_EXTRACT = LocalDate.of(2026, 2, 1);

    Options {
        if (size < 1 || size > MOST) {
            throw new IllegalArgumentException(
                    "--size is from 1 to " + MOST + ": beyond it the reserved numbers would run out.");
        }
        if (drift < 0 || drift > 100) {
            throw new IllegalArgumentException("--drift is a percentage.");
        }
    }

    LocalDate extractDate() {
        return drift == 0 ? FIRST_EXTRACT : LATER_EXTRACT;
    }

    static Options parse(String... args) {
        int size = 5_000;
        long seed = 1;
        int drift = 0;
        Path out = null;
        for (int i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " needs a value.");
            }
            String value = args[i + 1];
            switch (args[i]) {
                case "--size" -> size = number(args[i], value);
                case "--seed" -> seed = number(args[i], value);
                case "--drift" -> drift = number(args[i], value);
                case "--out" -> out = Path.of(value);
                default -> throw new IllegalArgumentException(args[i] + " is not an option.");
            }
        }
        if (out == null) {
            throw new IllegalArgumentException("--out is missing.");
        }
        return new Options(size, seed, out, drift);
    }

    private static int number(String option, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " is a number, not " + value + ".", e);
        }
    }
}
