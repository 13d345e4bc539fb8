package eu.observatory.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Held by the one launcher of a run folder while it lives, with its process id inside. */
record RunLock(FileChannel channel) implements AutoCloseable {

    static RunLock take(Installation installation) throws IOException {
        Path file = Files.createDirectories(installation.run()).resolve("launcher.pid");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new Unfit("The platform already runs from this folder (process "
                    + Files.readString(file).trim() + "): open it, or stop it with `make down`.");
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
        return new RunLock(channel);
    }

    /** The launcher that holds the lock, if one does. */
    static Optional<ProcessHandle> holder(Installation installation) throws IOException {
        Path file = installation.run().resolve("launcher.pid");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            if (channel.tryLock() != null) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(Files.readString(file).trim()));
        } catch (NoSuchFileException never) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
