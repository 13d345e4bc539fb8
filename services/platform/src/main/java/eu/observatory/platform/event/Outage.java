package eu.observatory.platform.event;

import eu.observatory.platform.web.Unavailable;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells failures of what is around (which end by themselves) from failures of a record (which do not). */
final class Outage {

    private static final Set<Class<? extends Throwable>> OUTAGES = Set.of(
            Unavailable.class,
            IOException.class,
            TimeoutException.class,
            TransientDataAccessException.class,
            RecoverableDataAccessException.class,
            NonTransientDataAccessResourceException.class,
            CannotCreateTransactionException.class,
            KafkaException.class);

    private Outage() {}

    static boolean in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Throwable each = cause;
            if (OUTAGES.stream().anyMatch(outage -> outage.isInstance(each))) {
                return true;
            }
        }
        return false;
    }
}
