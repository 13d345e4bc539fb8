package eu.observatory.portal.form;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param secret shared by all replicas of the portal; made anew at each start where absent */
@ConfigurationProperties("observatory.portal.form")
record FormSettings(@Nullable String secret) {}
