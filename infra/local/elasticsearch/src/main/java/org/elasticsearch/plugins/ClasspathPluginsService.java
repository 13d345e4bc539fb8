package org.elasticsearch.plugins;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.elasticsearch.Build;
import org.elasticsearch.action.admin.cluster.node.info.PluginsAndModules;
import org.elasticsearch.env.Environment;

/** A PluginsService whose plugins come from the class path; sits in this package because its types are package-private. */
public final class ClasspathPluginsService extends PluginsService {

    private final List<LoadedPlugin> loaded;

    public ClasspathPluginsService(Environment env, List<Plugin> plugins) {
        super(env.settings(), env.configDir(), PluginsLoader.createPluginsLoader(Set.of(), Set.of(), Map.of(), false));
        loaded = plugins.stream()
                .map(p -> new LoadedPlugin(descriptor(p), p, p.getClass().getClassLoader()))
                .toList();
        loadExtensions(loaded);
    }

    private static PluginDescriptor descriptor(Plugin p) {
        return new PluginDescriptor(
                p.getClass().getSimpleName(),
                "class path plugin",
                Build.current().version(),
                Build.current().version(),
                "21",
                p.getClass().getName(),
                null,
                List.of(),
                false,
                false,
                false,
                false,
                PluginDescriptor.DeploymentTarget.ALL);
    }

    @Override
    protected List<LoadedPlugin> plugins() {
        return loaded;
    }

    @Override
    public PluginsAndModules info() {
        return new PluginsAndModules(
                List.of(), loaded.stream().map(LoadedPlugin::descriptor).toList());
    }

    /** All plugins share one class loader, so each would report every provider: keep one of each class. */
    @Override
    public <T> List<? extends T> loadServiceProviders(Class<T> service) {
        Map<Class<?>, T> byClass = new LinkedHashMap<>();
        for (T provider : super.loadServiceProviders(service)) {
            byClass.putIfAbsent(provider.getClass(), provider);
        }
        return List.copyOf(byClass.values());
    }
}
