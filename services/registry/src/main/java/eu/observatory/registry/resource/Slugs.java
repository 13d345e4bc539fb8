package eu.observatory.registry.resource;

import java.util.Locale;

/** Enums as tables and contracts spell them. */
public final class Slugs {

    private Slugs() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static <E extends Enum<E>> E constant(Class<E> type, String slug) {
        return Enum.valueOf(type, slug.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
