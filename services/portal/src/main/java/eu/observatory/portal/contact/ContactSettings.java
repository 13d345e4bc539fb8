package eu.observatory.portal.contact;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param leastTime that a person needs to fill in the form; what comes sooner is shown again */
@ConfigurationProperties("observatory.portal.contact")
record ContactSettings(@DefaultValue("3s") Duration leastTime) {}
