package eu.observatory.platform.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What an operator may set for every service's HTTP manners. */
@ConfigurationProperties("observatory.platform")
record WebSettings(
        @Nullable String cursorSecret, @DefaultValue("1h") Duration cursorValidity) {}
