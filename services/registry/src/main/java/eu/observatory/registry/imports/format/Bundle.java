package eu.observatory.registry.imports.format;

import eu.observatory.registry.enterprise.Facts;
import eu.observatory.registry.recognition.Assertion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that an import says of one enterprise: facts, where it has any, and the assertions of a list. */
public record Bundle(String enterprise, @Nullable Facts facts, List<Assertion> assertions) {}
