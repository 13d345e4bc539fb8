package eu.observatory.local.launcher;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A job of the registry that is waited for; the registry itself sees to it that it survives a restart. */
record ImportJob(Http registry, String id) {

    private static final Set<String> OVER = Set.of("done", "failed", "cancelled", "awaiting-confirmation");

    static ImportJob ask(Http registry, Map<String, Object> order) throws IOException, InterruptedException {
        return new ImportJob(
                registry, registry.post("/imports", order).path("id").asString());
    }

    /** Returns when the job is done; fails with its message when it ends otherwise. */
    void await(Display display, String what) throws IOException, InterruptedException {
        while (true) {
            JsonNode job = registry.get("/imports/" + id);
            String state = job.path("state").asString();
            if (OVER.contains(state)) {
                finish(job, state, what);
                return;
            }
            long done = job.path("done").asLong();
            long total = Math.max(1, job.path("total").asLong());
            display.moving("  %s: %s, %d %%".formatted(what, state, 100 * done / total));
            Thread.sleep(300);
        }
    }

    private static void finish(JsonNode job, String state, String what) throws IOException {
        if (!state.equals("done")) {
            throw new IOException(
                    what + " ended " + state + ": " + job.path("message").asString("no reason given"));
        }
    }
}
