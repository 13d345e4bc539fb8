package eu.observatory.registry.imports.organisation;

import eu.observatory.registry.enterprise.Facts;
import eu.observatory.registry.imports.format.Bundle;
import eu.observatory.registry.imports.format.Reading;
import eu.observatory.registry.imports.format.Step;
import java.util.List;

/** A reading of a register whose enterprises are public bodies. */
record PublicBodyReading(Reading register, PublicBodies bodies) implements Reading {

    @Override
    public List<Step> steps() {
        return register.steps();
    }

    @Override
    public void recall(short kind, String entity) {
        register.recall(kind, entity);
    }

    @Override
    public List<Bundle> assemble(List<String> ids, Parts parts) {
        return register.assemble(ids, parts).stream().map(this::bundle).toList();
    }

    private Bundle bundle(Bundle enterprise) {
        Facts facts = enterprise.facts();
        return new Bundle(
                enterprise.enterprise(),
                null,
                List.of(),
                facts == null ? null : bodies.described(facts).orElse(null));
    }
}
