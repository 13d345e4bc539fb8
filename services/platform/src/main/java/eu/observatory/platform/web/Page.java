package eu.observatory.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list: its items, the total over all pages, the cursor of the next page where there is one. */
public record Page<T>(List<T> items, long total, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }
}
