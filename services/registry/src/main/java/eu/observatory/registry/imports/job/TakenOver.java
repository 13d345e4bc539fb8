package eu.observatory.registry.imports.job;

import java.util.UUID;

/** Another runner has taken the job: this one stops and leaves all as it is. */
final class TakenOver extends RuntimeException {

    TakenOver(UUID job) {
        super("import " + job + " was taken over by another runner");
    }
}
