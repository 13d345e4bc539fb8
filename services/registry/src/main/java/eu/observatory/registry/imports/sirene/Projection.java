package eu.observatory.registry.imports.sirene;

/** The legal projections of the French territories, each with the box of degrees that its points must lie in. */
enum Projection {
    METROPOLIS(2154, 41, 51.5, -5.5, 10),
    ANTILLES(5490, 14, 18.5, -63.5, -60.5),
    GUYANE(2972, 2, 6, -55, -51),
    REUNION(2975, -21.6, -20.6, 55, 56),
    MAYOTTE(4471, -13.2, -12.4, 44.8, 45.5),
    SAINT_PIERRE(4467, 46.5, 47.3, -56.6, -56);

    private final int epsg;
    private final double south;
    private final double north;
    private final double west;
    private final double east;

    Projection(int epsg, double south, double north, double west, double east) {
        this.epsg = epsg;
        this.south = south;
        this.north = north;
        this.west = west;
        this.east = east;
    }

    static Projection of(String commune) {
        return switch (commune.length() < 3 ? commune : commune.substring(0, 3)) {
            case "971", "972", "977", "978" -> ANTILLES;
            case "973" -> GUYANE;
            case "974" -> REUNION;
            case "975" -> SAINT_PIERRE;
            case "976" -> MAYOTTE;
            default -> METROPOLIS;
        };
    }

    int epsg() {
        return epsg;
    }

    boolean holds(double lat, double lon) {
        return lat >= south && lat <= north && lon >= west && lon <= east;
    }
}
