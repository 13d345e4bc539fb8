package org.elasticsearch.node;

import java.util.List;
import org.elasticsearch.env.Environment;
import org.elasticsearch.plugins.ClasspathPluginsService;
import org.elasticsearch.plugins.Plugin;
import org.elasticsearch.plugins.PluginsLoader;
import org.elasticsearch.plugins.PluginsService;

/** A Node with plugins given as instances; sits in this package because the seam it uses is package-private. */
public final class ClasspathNode extends Node {

    public ClasspathNode(Environment environment, List<Plugin> plugins) {
        super(NodeConstruction.prepareConstruction(
                environment,
                null,
                new NodeServiceProvider() {
                    @Override
                    PluginsService newPluginService(Environment env, PluginsLoader unused) {
                        return new ClasspathPluginsService(env, plugins);
                    }
                },
                true));
    }
}
