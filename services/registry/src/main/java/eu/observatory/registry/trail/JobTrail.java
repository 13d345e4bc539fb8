package eu.observatory.registry.trail;

/** The memory of what the platform did by itself, for jobs. */
public interface JobTrail {

    /** Joins the caller's transaction on JDBC: what is done is remembered, or not done. */
    void note(Deed deed);
}
