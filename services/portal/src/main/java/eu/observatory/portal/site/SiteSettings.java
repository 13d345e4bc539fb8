package eu.observatory.portal.site;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param publicUrl where visitors reach the site; without it the address of the request is taken
 * @param publisher who publishes this installation, as the legal notice names it
 * @param contact a mail address that somebody reads; without it the contact page says that there is none yet
 * @param htmx version of the htmx web jar
 */
@ConfigurationProperties("observatory.portal.site")
record SiteSettings(
        @Nullable URI publicUrl,
        @Nullable String publisher,
        @Nullable String contact,
        String htmx) {}
