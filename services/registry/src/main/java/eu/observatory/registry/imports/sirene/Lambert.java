package eu.observatory.registry.imports.sirene;

import eu.observatory.registry.enterprise.Position;
import eu.observatory.registry.enterprise.Position.Precision;
import eu.observatory.registry.imports.file.Row;
import eu.observatory.registry.imports.format.Sink;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.ProjCoordinate;

/** Turns the projected coordinates of an establishment into WGS 84, by the projection of its territory. */
final class Lambert {

    private static final String X = "coordonneeLambertAbscisseEtablissement";
    private static final String Y = "coordonneeLambertOrdonneeEtablissement";

    private final CRSFactory systems = new CRSFactory();
    private final CoordinateTransformFactory transforms = new CoordinateTransformFactory();
    private final Map<Projection, CoordinateTransform> known = new EnumMap<>(Projection.class);

    @Nullable Position of(Row row, @Nullable String commune, Sink sink) {
        String x = Masking.get(row, X);
        String y = Masking.get(row, Y);
        if (x == null || y == null || commune == null) {
            return null;
        }
        try {
            Projection projection = Projection.of(commune);
            ProjCoordinate point = new ProjCoordinate(Double.parseDouble(x), Double.parseDouble(y));
            ProjCoordinate degrees = transform(projection).transform(point, new ProjCoordinate());
            if (projection.holds(degrees.y, degrees.x)) {
                return new Position(rounded(degrees.y), rounded(degrees.x), Precision.ADDRESS);
            }
        } catch (NumberFormatException | org.locationtech.proj4j.Proj4jException nonsense) {
            // answered below, like a point outside its territory
        }
        sink.warn(row, X + "," + Y, x + "," + y, "no point in the territory of commune " + commune);
        return null;
    }

    private CoordinateTransform transform(Projection projection) {
        return known.computeIfAbsent(
                projection,
                wanted -> transforms.createTransform(
                        systems.createFromName("EPSG:" + wanted.epsg()), systems.createFromName("EPSG:4326")));
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }
}
