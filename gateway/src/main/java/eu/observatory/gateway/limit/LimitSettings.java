package eu.observatory.gateway.limit;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param window the time that the quotas hold for
 * @param search how many searches and suggestions one client may ask for
 * @param messages how many messages to the regions' desks
 * @param exports how many exports
 * @param signIn how many steps of signing in and out
 * @param codes how many codes of claims one person may try, or ask for
 * @param me how often one person may ask who they are
 * @param data how often for, or to be rid of, all that is held of them
 * @param tokens how many tokens that are refused
 * @param rest how many requests of any other kind, pages and their parts included
 * @param clients how many clients are remembered; the least recently seen are forgotten first
 * @param body the largest request body
 * @param uploads paths, with {@code *} for a segment, whose service sees to the size of a body itself
 */
@ConfigurationProperties("observatory.gateway.limit")
record LimitSettings(
        @DefaultValue("60s") Duration window,
        @DefaultValue("240") long search,
        @DefaultValue("10") long messages,
        @DefaultValue("10") long exports,
        @DefaultValue("30") long signIn,
        @DefaultValue("5") long codes,
        @DefaultValue("60") long me,
        @DefaultValue("5") long data,
        @DefaultValue("30") long tokens,
        @DefaultValue("1200") long rest,
        @DefaultValue("100000") long clients,
        @DefaultValue("1MB") DataSize body,
        @DefaultValue List<String> uploads) {}
