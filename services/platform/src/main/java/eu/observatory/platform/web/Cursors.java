package eu.observatory.platform.web;

import java.time.Duration;
import java.util.Map;

/** Turns the place where a page ended into an opaque, signed, expiring cursor, and back. */
public interface Cursors {

    /** A cursor valid for as long as the settings say. */
    String seal(Map<String, String> content);

    /** A cursor valid for as long as what it points into lives. */
    String seal(Map<String, String> content, Duration validity);

    /** Fails with {@link Gone} when expired and with {@link Invalid} when this platform did not write it. */
    Map<String, String> open(String cursor);
}
