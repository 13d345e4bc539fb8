package eu.observatory.gateway.limit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param window the time that the three quotas hold for
 * @param search how many searches and suggestions one client may ask for
 * @param exports how many exports
 * @param rest how many requests of any other kind, pages and their parts included
 * @param clients how many clients are remembered; the least recently seen are forgotten first
 * @param body the largest request body
 */
@ConfigurationProperties("observatory.gateway.limit")
record LimitSettings(
        @DefaultValue("60s") Duration window,
        @DefaultValue("240") long search,
        @DefaultValue("10") long exports,
        @DefaultValue("1200") long rest,
        @DefaultValue("100000") long clients,
        @DefaultValue("1MB") DataSize body) {}
