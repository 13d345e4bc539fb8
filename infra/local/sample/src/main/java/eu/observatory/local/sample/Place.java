package eu.observatory.local.sample;

import java.util.random.RandomGenerator;

/**
 * Where a unit or an establishment is.
 *
 * @param former the commune of before a merger that the register still names, as {@code code name}; blank mostly
 */
record Place(
        Commune commune,
        String language,
        String postCode,
        int number,
        String streetType,
        String street,
        double lat,
        double lon,
        boolean located,
        String former) {

    /** Nearly all places are so well known that the register has their coordinates. */
    static Place in(Commune commune, String language, Names names, RandomGenerator random) {
        Names.Street street = names.street(language, random);
        double spread = commune.overseas() ? 0.004 : 0.012;
        return new Place(
                commune,
                language,
                commune.postCodes().get(random.nextInt(commune.postCodes().size())),
                1 + random.nextInt(180),
                street.type(),
                street.name(),
                commune.lat() + spread * (random.nextDouble() * 2 - 1),
                commune.lon() + spread * (random.nextDouble() * 2 - 1),
                random.nextInt(100) < 60,
                former(commune, random));
    }

    private static String former(Commune commune, RandomGenerator random) {
        return commune.former().isEmpty() || random.nextInt(100) >= 15
                ? ""
                : commune.former().get(random.nextInt(commune.former().size()));
    }

    String code() {
        return former.isEmpty() ? commune.code() : former.substring(0, 5);
    }

    String locality(String spoken) {
        return former.isEmpty() ? commune.name(spoken) : former.substring(6);
    }

    Place movedTo(int otherNumber) {
        return new Place(commune, language, postCode, otherNumber, streetType, street, lat, lon, located, former);
    }
}
