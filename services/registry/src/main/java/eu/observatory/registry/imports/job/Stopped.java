package eu.observatory.registry.imports.job;

/** This process ends; the job goes on at its last checkpoint in the next one. */
final class Stopped extends RuntimeException {

    Stopped() {
        super("the service stops");
    }
}
