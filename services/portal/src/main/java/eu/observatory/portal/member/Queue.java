package eu.observatory.portal.member;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a list of a workspace is narrowed to, and the addresses of its pages.
 *
 * @param path of the page, language included
 * @param statuses that it may be narrowed to, the one shown by default first
 * @param regions of the reader, among which they may choose
 */
public record Queue(
        String path,
        List<String> statuses,
        String status,
        List<String> regions,
        @Nullable String region,
        @Nullable String cursor) {

    /** What was not offered is not asked for. */
    public static Queue of(
            String path, List<String> statuses, List<String> regions, MultiValueMap<String, String> asked) {
        var status = asked.getFirst("status");
        var region = asked.getFirst("region");
        var cursor = asked.getFirst("cursor");
        return new Queue(
                path,
                statuses,
                status != null && statuses.contains(status) ? status : statuses.getFirst(),
                regions,
                region != null && regions.contains(region) ? region : null,
                cursor == null || cursor.isBlank() ? null : cursor);
    }

    public MultiValueMap<String, String> question() {
        var question = new LinkedMultiValueMap<String, String>();
        question.set("status", status);
        if (region != null) {
            question.set("region", region);
        }
        if (cursor != null) {
            question.set("cursor", cursor);
        }
        return question;
    }

    public String ofStatus(String other) {
        return address(other, region, null);
    }

    public String ofRegion(@Nullable String other) {
        return address(status, other, null);
    }

    public String first() {
        return address(status, region, null);
    }

    public String at(String next) {
        return address(status, region, next);
    }

    private String address(String status, @Nullable String region, @Nullable String cursor) {
        var address = UriComponentsBuilder.fromPath(path).queryParam("status", "{status}");
        var values = new ArrayList<Object>(List.of(status));
        if (region != null) {
            address.queryParam("region", "{region}");
            values.add(region);
        }
        if (cursor != null) {
            address.queryParam("cursor", "{cursor}");
            values.add(cursor);
        }
        return address.encode().buildAndExpand(values.toArray()).toUriString();
    }
}
