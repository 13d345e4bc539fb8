package eu.observatory.registry.imports.spool;

import eu.observatory.registry.imports.file.Limits;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where uploads wait, and how large they may be.
 *
 * @param directory shared by all replicas of the service
 * @param fileSize of one uploaded file
 * @param unpackedSize of one document once unpacked
 * @param ratio unpacked bytes per packed byte
 * @param keep how long a set stays after it was made
 */
@ConfigurationProperties("observatory.registry.imports.spool")
record SpoolSettings(
        Path directory,
        @DefaultValue("8GB") DataSize fileSize,
        @DefaultValue("64GB") DataSize unpackedSize,
        @DefaultValue("100") int ratio,
        @DefaultValue("7d") Duration keep) {

    Limits limits() {
        return new Limits(unpackedSize.toBytes(), ratio);
    }
}
