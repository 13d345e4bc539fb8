package eu.observatory.registry.imports.spool;

import eu.observatory.platform.web.Invalid;
import eu.observatory.platform.web.Problem;
import eu.observatory.platform.web.TooLarge;
import eu.observatory.platform.web.Unavailable;
import eu.observatory.registry.imports.file.Foreign;
import eu.observatory.registry.imports.spool.Sets.SpooledFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Streams request bodies to disk; a file is there whole or not at all. */
@Component
class Upload {

    private static final Logger log = LoggerFactory.getLogger(Upload.class);

    private final DiskSpool spool;
    private final Sets sets;
    private final SpoolSettings settings;

    Upload(DiskSpool spool, Sets sets, SpoolSettings settings) {
        this.spool = spool;
        this.sets = sets;
        this.settings = settings;
    }

    Mono<SpooledFile> store(UUID set, String name, ServerHttpRequest request) {
        if (request.getHeaders().getContentLength() > settings.fileSize().toBytes()) {
            return Mono.error(tooLarge());
        }
        return Mono.fromCallable(() -> spool.place(set, "." + UUID.randomUUID() + ".part"))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(part -> write(request, name, part)
                        .map(fingerprint -> moved(part, name, fingerprint))
                        .onErrorResume(failure -> removed(part).then(Mono.error(failure))))
                .onErrorMap(Upload::ofDisk, Upload::unavailable)
                .flatMap(file -> sets.store(set, file));
    }

    Mono<Void> drop(UUID set) {
        return Mono.<Void>fromRunnable(() -> spool.drop(set)).subscribeOn(Schedulers.boundedElastic());
    }

    private Mono<Fingerprint> write(ServerHttpRequest request, String name, Path part) {
        Fingerprint fingerprint = new Fingerprint();
        var bytes = request.getBody().doOnNext(buffer -> {
            long before = fingerprint.size();
            fingerprint.add(buffer);
            try {
                check(name, fingerprint, before);
            } catch (Problem refused) {
                DataBufferUtils.release(buffer);
                throw refused;
            }
        });
        return DataBufferUtils.write(bytes, part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)
                .thenReturn(fingerprint)
                .publishOn(Schedulers.boundedElastic());
    }

    /** Looks at the beginning once it can have changed. */
    private void check(String name, Fingerprint fingerprint, long before) {
        if (fingerprint.size() > settings.fileSize().toBytes()) {
            throw tooLarge();
        }
        if (before < Foreign.BYTES) {
            Foreign.kind(fingerprint.head()).ifPresent(kind -> {
                throw new Invalid(
                        "invalid-body",
                        "name",
                        "%s is %s. An import reads CSV, plain, gzipped or zipped.".formatted(name, kind));
            });
        }
    }

    private static SpooledFile moved(Path part, String name, Fingerprint fingerprint) {
        try {
            Files.move(
                    part,
                    part.resolveSibling(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return new SpooledFile(name, fingerprint.size(), fingerprint.sha256());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Mono<Void> removed(Path part) {
        return Mono.<Void>fromRunnable(() -> {
                    try {
                        Files.deleteIfExists(part);
                    } catch (IOException failed) {
                        log.warn("A half upload stays in the spool: {}", failed.toString());
                    }
                })
                .subscribeOn(Schedulers.boundedElastic());
    }

    private TooLarge tooLarge() {
        return new TooLarge(
                "A file may have %d bytes; send it gzipped or zipped, or raise observatory.registry.imports.spool.file-size"
                        .formatted(settings.fileSize().toBytes()));
    }

    private static boolean ofDisk(Throwable failure) {
        return failure instanceof IOException || failure instanceof UncheckedIOException;
    }

    private static Unavailable unavailable(Throwable cause) {
        log.error("The spool cannot be written", cause);
        return new Unavailable(
                "The spool cannot be written: see the registry's log, make room on its disk, send the file again");
    }
}
