package eu.observatory.registry.imports.kbo;

import eu.observatory.registry.enterprise.Said;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which enterprise an establishment belongs to: eight bytes each, since a register has hundreds of thousands. */
final class Owners {

    private static final long FIRST = 2_000_000_000L;
    private static final int BITS = 31;
    private static final long ENTERPRISE = (1L << BITS) - 1;

    private long[] pairs = new long[1 << 10];
    private int size;

    static Owners of(Said said, String dataset) {
        Owners owners = new Owners();
        said.establishments(dataset, owners::add);
        Arrays.sort(owners.pairs, 0, owners.size);
        return owners;
    }

    /** The id of the enterprise, null where the establishment is not known. */
    @Nullable String of(String establishment) {
        long wanted = place(establishment);
        int found = Arrays.binarySearch(pairs, 0, size, wanted << BITS);
        int at = found < 0 ? -found - 1 : found;
        return at < size && pairs[at] >>> BITS == wanted
                ? Numbers.ENTERPRISE + "%010d".formatted(pairs[at] & ENTERPRISE)
                : null;
    }

    private void add(String establishment, String enterprise) {
        if (Numbers.isPlace(establishment) && enterprise.startsWith(Numbers.ENTERPRISE)) {
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, 2 * size);
            }
            pairs[size++] = place(establishment) << BITS | Long.parseLong(Numbers.digits(enterprise));
        }
    }

    private static long place(String establishment) {
        return Long.parseLong(Numbers.digits(establishment)) - FIRST;
    }
}
