package eu.observatory.local.elasticsearch.rest;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.elasticsearch.cluster.node.DiscoveryNodes;
import org.elasticsearch.features.NodeFeature;
import org.elasticsearch.plugins.ActionPlugin;
import org.elasticsearch.plugins.Plugin;
import org.elasticsearch.rest.RestHandler;
import org.jspecify.annotations.Nullable;

/** Stands in for the modules rest-root and reindex: {@code GET /}, and writing by query without scripts. */
public final class RestPlugin extends Plugin implements ActionPlugin {

    private @Nullable PluginServices services;

    @Override
    public Collection<?> createComponents(PluginServices services) {
        this.services = services;
        return List.of();
    }

    @Override
    public Collection<RestHandler> getRestHandlers(
            RestHandlersServices rest, Supplier<DiscoveryNodes> nodes, Predicate<NodeFeature> features) {
        PluginServices started = services;
        if (started == null) {
            throw new IllegalStateException("handlers were asked for before the components");
        }
        return List.of(
                new RootAction(started.clusterService()),
                new ByQueryAction(ByQuery.DELETE, started.xContentRegistry()),
                new ByQueryAction(ByQuery.UPDATE, started.xContentRegistry()),
                new ByQueryAction(ByQuery.REINDEX, started.xContentRegistry()));
    }
}
