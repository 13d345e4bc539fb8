package eu.observatory.portal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** A fragment in which {@code <mark>} shows what matched; everything else in it is text, whatever it looks like. */
record Highlight(String field, String fragment) {

    private static final Pattern MARK = Pattern.compile("<mark>(.*?)</mark>", Pattern.DOTALL);

    record Part(String text, boolean marked) {}

    boolean ofTitle() {
        return field.startsWith("title");
    }

    /** The fragment without its marks. */
    String text() {
        return parts().stream().map(Part::text).collect(Collectors.joining());
    }

    public List<Part> parts() {
        var parts = new ArrayList<Part>();
        var marks = MARK.matcher(fragment);
        int end = 0;
        while (marks.find()) {
            add(parts, fragment.substring(end, marks.start()), false);
            add(parts, marks.group(1), true);
            end = marks.end();
        }
        add(parts, fragment.substring(end), false);
        return parts;
    }

    private static void add(List<Part> parts, String escaped, boolean marked) {
        if (!escaped.isEmpty()) {
            parts.add(new Part(HtmlUtils.htmlUnescape(escaped), marked));
        }
    }
}
