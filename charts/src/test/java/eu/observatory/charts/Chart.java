package eu.observatory.charts;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A chart of this folder, copied aside with what it depends on, as {@code helm dependency update} leaves it. */
enum Chart {
    OBSERVATORY(Guide.values("site.yaml")),
    ENGINES(Guide.values("engines.yaml"));

    /** Hooks are left out of what is rendered here. */
    private static final Map<String, Object> NO_HOOKS =
            Sources.services().stream().collect(Collectors.toMap(service -> service + ".migration.hook", _ -> false));

    private static final Path SOURCES = Path.of("");
    private static final Path COPIES = Path.of("target/charts");

    /** What an installation has to say, for all profiles: as the guide does. */
    private final Path site;

    Chart(Path site) {
        this.site = site;
    }

    List<Manifest> render(String profile) {
        return render(profile, Map.of());
    }

    List<Manifest> render(String profile, Map<String, ?> settings) {
        TemplateCommand template = template(profile);
        settings.forEach(template::set);
        return Manifest.all(template.call());
    }

    /** With further values, as a file that comes last. */
    List<Manifest> render(String profile, String values) {
        try {
            Path file = Files.createTempFile("values", ".yaml");
            Files.writeString(file, values);
            List<Manifest> all =
                    Manifest.all(template(profile).withValuesFile(file).call());
            Files.delete(file);
            return all;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private TemplateCommand template(String profile) {
        TemplateCommand template =
                helm().template().withName(word()).withNamespace("observatory").withKubeVersion("1.34.0");
        if (!profile.isEmpty()) {
            template.withValuesFile(folder().resolve("values-" + profile + ".yaml"));
        }
        if (this == OBSERVATORY) {
            NO_HOOKS.forEach(template::set);
        }
        return template.withValuesFile(site);
    }

    Helm helm() {
        return Prepared.charts.get(this);
    }

    /** The folder's name and, as the guide has it, the release's. */
    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Path folder() {
        return COPIES.resolve(word());
    }

    private static final class Prepared {

        private static final Map<Chart, Helm> charts = prepare();

        private static Map<Chart, Helm> prepare() {
            try (Stream<Path> files =
                    Files.walk(SOURCES, FileVisitOption.FOLLOW_LINKS).filter(Prepared::isOfChart)) {
                for (Path file : files.toList()) {
                    Path copy = COPIES.resolve(file);
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            return Stream.of(Chart.values()).collect(Collectors.toMap(each -> each, each -> {
                Helm helm = new Helm(each.folder());
                helm.dependency().update().call();
                return helm;
            }));
        }

        private static boolean isOfChart(Path file) {
            String first = file.getName(0).toString();
            return Files.isRegularFile(file) && !List.of("src", "target").contains(first) && file.getNameCount() > 1;
        }
    }
}
