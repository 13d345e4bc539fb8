package eu.observatory.registry.concept;

/** Follows activities from one revision of NACE to the other, in memory: cheap enough for every row of an import. */
public interface NaceCrosswalk {

    /**
     * The concept of Rev. 2 that a concept of Rev. 2.1 was: itself where it kept its place, else the one it came from,
     * else the nearest that all it came from have in common. A concept without any, or of another scheme, is returned.
     */
    String rev2(String nace);

    /** Takes in at once what any replica has committed; it is taken in every two seconds anyway. */
    void refresh();
}
