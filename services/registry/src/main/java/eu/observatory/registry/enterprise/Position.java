package eu.observatory.registry.enterprise;

/** A point in WGS 84 degrees; precision says whether it is the address's own or only its commune's centroid. */
public record Position(double lat, double lon, Precision precision) {

    public enum Precision {
        ADDRESS,
        COMMUNE
    }
}
