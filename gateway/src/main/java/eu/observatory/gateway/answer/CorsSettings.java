package eu.observatory.gateway.answer;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.web.cors.CorsConfiguration;

/**
 * @param origins the web sites whose scripts may read the API, such as {@code https://data.example.org}; none unless
 *     configured
 */
@ConfigurationProperties("observatory.gateway.cors")
record CorsSettings(@DefaultValue List<String> origins) {

    CorsConfiguration configuration() {
        CorsConfiguration configuration = new CorsConfiguration();
        configuration.setAllowedOrigins(origins);
        configuration.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        configuration.setAllowedHeaders(List.of(
                "Accept",
                "Accept-Language",
                "Authorization",
                "Content-Type",
                "Idempotency-Key",
                "If-Match",
                "If-None-Match"));
        configuration.setExposedHeaders(List.of(
                "Content-Language",
                "ETag",
                "Link",
                "RateLimit",
                "RateLimit-Policy",
                "Retry-After",
                "WWW-Authenticate",
                "X-Request-Id"));
        configuration.setMaxAge(Duration.ofHours(1));
        return configuration;
    }
}
