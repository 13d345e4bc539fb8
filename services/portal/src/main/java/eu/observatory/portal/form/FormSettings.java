package eu.observatory.portal.form;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param secret shared by all replicas of the portal, made anew at each start where absent; of several the first signs, and
 *     what any signed is good
 */
@ConfigurationProperties("observatory.portal.form")
record FormSettings(@DefaultValue List<String> secret) {}
