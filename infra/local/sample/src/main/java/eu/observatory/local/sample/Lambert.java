package eu.observatory.local.sample;

/** Projects WGS 84 degrees as SIRENE does: Lambert-93 (EPSG:2154), and UTM 20 North (EPSG:5490) for Martinique. */
record Lambert(double x, double y) {

    private static final double SEMI_MAJOR = 6_378_137;
    private static final double FLATTENING = 1 / 298.257222101;
    private static final double E2 = FLATTENING * (2 - FLATTENING);
    private static final double E = Math.sqrt(E2);

    static Lambert of(Place place) {
        double lat = Math.toRadians(place.lat());
        return place.commune().overseas()
                ? utm(lat, Math.toRadians(place.lon() + 63))
                : conic(lat, Math.toRadians(place.lon() - 3));
    }

    /** Lambert-93: conformal conic, parallels 44 and 49, origin 46.5 N 3 E, false origin 700,000 6,600,000. */
    private static Lambert conic(double lat, double lon) {
        double first = Math.toRadians(44);
        double second = Math.toRadians(49);
        double n = (Math.log(width(first)) - Math.log(width(second))) / (isometric(second) - isometric(first));
        double scale = SEMI_MAJOR * width(first) * Math.exp(n * isometric(first)) / n;
        double radius = scale * Math.exp(-n * isometric(lat));
        double origin = scale * Math.exp(-n * isometric(Math.toRadians(46.5)));
        return new Lambert(700_000 + radius * Math.sin(n * lon), 6_600_000 + origin - radius * Math.cos(n * lon));
    }

    private static double width(double lat) {
        return Math.cos(lat) / Math.sqrt(1 - E2 * Math.sin(lat) * Math.sin(lat));
    }

    private static double isometric(double lat) {
        double sine = E * Math.sin(lat);
        return Math.log(Math.tan(Math.PI / 4 + lat / 2) * Math.pow((1 - sine) / (1 + sine), E / 2));
    }

    /** Transverse Mercator by Krüger's series to the third order: better than a centimetre in the zone. */
    private static Lambert utm(double lat, double lon) {
        double n = FLATTENING / (2 - FLATTENING);
        double[] alpha = {
            n / 2 - 2 * n * n / 3 + 5 * n * n * n / 16, 13 * n * n / 48 - 3 * n * n * n / 5, 61 * n * n * n / 240
        };
        double rectifying = SEMI_MAJOR / (1 + n) * (1 + n * n / 4 + n * n * n * n / 64);
        double t = Math.sinh(isometric(lat));
        double xi = Math.atan2(t, Math.cos(lon));
        double eta = asinh(Math.sin(lon) / Math.hypot(t, Math.cos(lon)));
        double east = eta;
        double north = xi;
        for (int j = 1; j <= alpha.length; j++) {
            east += alpha[j - 1] * Math.cos(2 * j * xi) * Math.sinh(2 * j * eta);
            north += alpha[j - 1] * Math.sin(2 * j * xi) * Math.cosh(2 * j * eta);
        }
        return new Lambert(500_000 + 0.9996 * rectifying * east, 0.9996 * rectifying * north);
    }

    private static double asinh(double x) {
        return Math.log(x + Math.sqrt(x * x + 1));
    }
}
