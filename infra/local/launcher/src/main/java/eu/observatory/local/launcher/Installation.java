package eu.observatory.local.launcher;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where things are: the checkout with what the build left in it, and the folder with all that a run leaves behind. */
record Installation(Path checkout, Path run) {

    static Installation of(Path checkout, Path run) {
        return new Installation(
                checkout.toAbsolutePath().normalize(), run.toAbsolutePath().normalize());
    }

    Path engine(String name) {
        return checkout.resolve("infra/local").resolve(name);
    }

    Path module(String service) {
        return service.equals("gateway") ? checkout.resolve(service) : checkout.resolve("services/" + service);
    }

    Path jar(String service) {
        return onlyJar(module(service).resolve("target"), service);
    }

    Path sampleGenerator() {
        return onlyJar(engine("sample").resolve("target"), "local-sample");
    }

    Path log(String name) {
        return run.resolve("logs").resolve(name + ".log");
    }

    Path data(String name) {
        return run.resolve(name);
    }

    Path ports() {
        return run.resolve("ports.properties");
    }

    Path wrapper() {
        return engine("launcher").resolve("with-parent.sh");
    }

    /** What every process of this run carries in its command line. */
    String mark() {
        return "-Dobservatory.run=" + run;
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private static Path onlyJar(Path target, String name) {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, name + "-*.jar")) {
            for (Path jar : jars) {
                return jar;
            }
        } catch (IOException e) {
            throw new Unfit("Nothing is built in " + target + ": run `make up`, which builds first.");
        }
        throw new Unfit("There is no " + name + " jar in " + target + ": run `make up`, which builds first.");
    }
}
