package eu.observatory.registry.resource;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;

/** A request whose body is a file as it is, not one in a form. */
public final class FileBody {

    /** As browsers and programs call CSV, plain, gzipped or zipped; Windows takes it for a spreadsheet. */
    private static final List<MediaType> TYPES = MediaType.parseMediaTypes(List.of(
            "text/csv",
            "text/plain",
            "application/csv",
            "application/vnd.ms-excel",
            "application/zip",
            "application/x-zip-compressed",
            "application/gzip",
            "application/x-gzip",
            "application/octet-stream"));

    private FileBody() {}

    /** Fails with 415 where the request says that its body is something else; says it nothing, that is well. */
    public static void check(ServerHttpRequest request) {
        MediaType type = type(request);
        if (type != null && TYPES.stream().noneMatch(known -> known.isCompatibleWith(type))) {
            throw new UnsupportedMediaTypeStatusException(type, TYPES);
        }
    }

    private static @Nullable MediaType type(ServerHttpRequest request) {
        try {
            return request.getHeaders().getContentType();
        } catch (InvalidMediaTypeException unreadable) {
            throw new UnsupportedMediaTypeStatusException(unreadable.getMessage(), TYPES);
        }
    }
}
