package eu.observatory.registry.imports.sirene;

import eu.observatory.registry.enterprise.Headcount;
import eu.observatory.registry.imports.file.Row;
import eu.observatory.registry.imports.format.Sink;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The headcount bands of SIRENE ({@code trancheEffectifs}); blank is unknown, which is not the same as none. */
final class Bands {

    private static final Map<String, int[]> BANDS = Map.ofEntries(
            Map.entry("NN", new int[] {0, 0}),
            Map.entry("00", new int[] {0, 0}),
            Map.entry("01", new int[] {1, 2}),
            Map.entry("02", new int[] {3, 5}),
            Map.entry("03", new int[] {6, 9}),
            Map.entry("11", new int[] {10, 19}),
            Map.entry("12", new int[] {20, 49}),
            Map.entry("21", new int[] {50, 99}),
            Map.entry("22", new int[] {100, 199}),
            Map.entry("31", new int[] {200, 249}),
            Map.entry("32", new int[] {250, 499}),
            Map.entry("41", new int[] {500, 999}),
            Map.entry("42", new int[] {1_000, 1_999}),
            Map.entry("51", new int[] {2_000, 4_999}),
            Map.entry("52", new int[] {5_000, 9_999}),
            Map.entry("53", new int[] {10_000}));

    private Bands() {}

    static @Nullable Headcount of(Row row, Sink sink) {
        String code = Masking.get(row, "trancheEffectifsUniteLegale");
        if (code == null) {
            return null;
        }
        int[] band = BANDS.get(code.length() == 1 ? "0" + code : code);
        if (band == null) {
            sink.warn(row, "trancheEffectifsUniteLegale", code, "no band of the nomenclature");
            return null;
        }
        return new Headcount(band[0], band.length == 1 ? null : (Integer) band[1], year(row, sink));
    }

    private static @Nullable Integer year(Row row, Sink sink) {
        String year = Masking.get(row, "anneeEffectifsUniteLegale");
        if (year == null) {
            return null;
        }
        if (!year.matches("\\d{4}")) {
            sink.warn(row, "anneeEffectifsUniteLegale", year, "not a year");
            return null;
        }
        return Integer.valueOf(year);
    }
}
