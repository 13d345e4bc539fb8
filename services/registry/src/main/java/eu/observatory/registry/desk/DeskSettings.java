package eu.observatory.registry.desk;

import eu.observatory.registry.mail.Letter;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param desks by NUTS code; the one called {@code elsewhere} gets what belongs to no other */
@ConfigurationProperties("observatory.registry")
record DeskSettings(@DefaultValue Map<String, Mailbox> desks) {

    /**
     * @param name language to name
     * @param address that its people read
     * @param language that letters to it are written in
     */
    record Mailbox(
            Map<String, String> name,
            String address,
            @DefaultValue("fr") String language) {

        Mailbox {
            if (!Letter.isAddress(address)) {
                throw new IllegalArgumentException("observatory.registry.desks: a desk needs one mail address");
            }
            if (name.isEmpty()) {
                throw new IllegalArgumentException(
                        "observatory.registry.desks: a desk needs a name in one language at least");
            }
        }
    }
}
