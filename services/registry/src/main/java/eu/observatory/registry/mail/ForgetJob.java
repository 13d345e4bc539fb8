package eu.observatory.registry.mail;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets letters, and with them whom they went to. */
@Component
class ForgetJob {

    private final Letters letters;
    private final MailSettings settings;

    ForgetJob(Letters letters, MailSettings settings) {
        this.letters = letters;
        this.settings = settings;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT1H")
    int forget() {
        return letters.forget(settings.keepSent(), settings.keepFailed());
    }
}
