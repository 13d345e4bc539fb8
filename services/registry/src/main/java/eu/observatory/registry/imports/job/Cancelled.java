package eu.observatory.registry.imports.job;

/** The operator wants the job to end; what was merged stays. */
final class Cancelled extends RuntimeException {

    Cancelled() {
        super("cancelled on request");
    }
}
