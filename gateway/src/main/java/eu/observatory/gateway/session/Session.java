package eu.observatory.gateway.session;

import java.time.Instant;

/**
 * A signed-in browser.
 *
 * @param key what it is known by here
 * @param ends when it is over unless it is used before, and at the latest
 */
record Session(Key key, Tokens tokens, Instant ends) {

    Session with(Tokens renewed) {
        return new Session(key, renewed, ends);
    }
}
