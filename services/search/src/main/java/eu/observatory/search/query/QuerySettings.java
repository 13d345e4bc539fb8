package eu.observatory.search.query;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How questions are answered.
 *
 * @param lifeOfPointInTime how long a reader may take from one page to the next, after the first
 * @param advice how long another spelling or a wider reading is looked for, before an answer does without
 */
@ConfigurationProperties("observatory.search.query")
record QuerySettings(
        @DefaultValue("5m") Duration lifeOfPointInTime,
        @DefaultValue("1500ms") Duration advice) {}
