package eu.observatory.notices.notice;

import java.util.Map;

/**
 * A notice as readers and the topic see it.
 *
 * @param region its NUTS code
 * @param title language to words
 */
record Notice(
        String id, String owner, long revision, String region, Map<String, String> title, Map<String, String> body) {}
