package eu.observatory.registry.imports.list;

import eu.observatory.registry.imports.file.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/** The lists that can be read. */
record ListDefinitions(List<ListDefinition> all) {

    static ListDefinitions load() {
        MutablePropertySources sources = new MutablePropertySources();
        try {
            new YamlPropertySourceLoader()
                    .load("lists", new ClassPathResource("imports/lists.yaml"))
                    .forEach(sources::addLast);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return new ListDefinitions(new Binder(ConfigurationPropertySources.from(sources))
                .bind("lists", Bindable.listOf(ListDefinition.class))
                .get());
    }

    Optional<ListDefinition> named(String name) {
        return all.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    Optional<ListDefinition> fitting(Document document) {
        return all.stream().filter(one -> one.fits(document)).findFirst();
    }
}
