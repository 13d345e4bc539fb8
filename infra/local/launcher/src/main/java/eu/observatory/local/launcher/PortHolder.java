package eu.observatory.local.launcher;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who listens on a port, as far as Linux tells this user; nobody elsewhere. */
final class PortHolder {

    private static final String LISTENING = "0A";

    private PortHolder() {}

    static Optional<String> of(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .map(Path::of)
                .filter(Files::isReadable)
                .flatMap(table -> inodes(table, port))
                .flatMap(inode -> ProcessHandle.allProcesses().filter(process -> holds(process, inode)))
                .findFirst()
                .map(process -> process.info()
                                .command()
                                .map(Path::of)
                                .map(Path::getFileName)
                                .map(Path::toString)
                                .orElse("a process")
                        + " (process " + process.pid() + ")");
    }

    private static Stream<String> inodes(Path table, int port) {
        String suffix = ":%04X".formatted(port);
        try {
            return Files.readAllLines(table).stream()
                    .map(line -> line.trim().toUpperCase(Locale.ROOT).split("\\s+"))
                    .filter(fields -> fields.length > 9 && fields[1].endsWith(suffix) && fields[3].equals(LISTENING))
                    .map(fields -> fields[9]);
        } catch (IOException e) {
            return Stream.empty(); // the port's holder is a courtesy: the sentence is complete without it
        }
    }

    private static boolean holds(ProcessHandle process, String inode) {
        Path descriptors = Path.of("/proc", String.valueOf(process.pid()), "fd");
        try (DirectoryStream<Path> open = Files.newDirectoryStream(descriptors)) {
            for (Path descriptor : open) {
                if (Files.readSymbolicLink(descriptor).toString().equals("socket:[" + inode + "]")) {
                    return true;
                }
            }
        } catch (IOException e) {
            return false; // another user's process, or one that has ended
        }
        return false;
    }
}
