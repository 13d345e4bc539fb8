package eu.observatory.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/** The template of a service, used for one that is called permits in a copy of this checkout. */
final class Template {

    private static final Set<String> LEFT_OUT = Set.of("target", ".git", ".run");

    private Template() {}

    static Checkout used(Path folder) throws IOException, InterruptedException {
        copy(folder);
        Process process = run(folder);
        String failure = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(failure).isZero();
        return new Checkout(folder);
    }

    static Process run(Path checkout) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "infra/template/NewService.java",
                        "permits",
                        "permit")
                .directory(checkout.toFile())
                .start();
    }

    static ServiceHome permits(Checkout checkout) {
        return checkout.services().stream()
                .filter(service -> service.name().equals("permits"))
                .findFirst()
                .orElseThrow();
    }

    /** Without what builds and runs leave. */
    private static void copy(Path folder) throws IOException {
        Files.walkFileTree(Alert.CHECKOUT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path from, BasicFileAttributes attributes) throws IOException {
                if (LEFT_OUT.contains(from.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(folder.resolve(Alert.CHECKOUT.relativize(from)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path from, BasicFileAttributes attributes) throws IOException {
                Path to = folder.resolve(Alert.CHECKOUT.relativize(from));
                if (attributes.isRegularFile() && !from.getFileName().toString().equals(".git")) {
                    Files.copy(from, to);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
