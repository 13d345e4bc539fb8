package eu.observatory.registry.organisation;

/** How far around its seat an organisation acts, where its source does not name the territories. */
public enum Reach {
    COMMUNE,
    /** The NUTS 3 region of the seat: a French département. */
    NUTS3,
    /** The NUTS 2 region of the seat: a Belgian province. */
    NUTS2,
    /** The region that records of the seat name. */
    REGION
}
