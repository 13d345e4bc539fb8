package eu.observatory.local.launcher;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** One process of the platform: how it is started, with what, and when it is ready. */
record Part(String name, Supplier<List<String>> command, Map<String, String> environment, Readiness ready) {}
