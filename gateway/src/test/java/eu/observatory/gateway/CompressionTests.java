package eu.observatory.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@AnswerTest
class CompressionTests {

    static final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Test
    void compressesWhatIsWorthIt() throws Exception {
        HttpResponse<byte[]> answer = zipped("/api/enterprises/long");
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(answer.headers().allValues("Vary")).anyMatch(value -> value.contains("Accept-Encoding"));
        assertThat(answer.body()).hasSizeLessThan(Behind.LONG.length() / 10);
        assertThat(gunzip(answer.body())).isEqualTo(Behind.LONG);
        assertThat(zipped("/api/enterprises/feed").headers().firstValue("Content-Encoding"))
                .hasValue("gzip");
        assertThat(zipped("/api/enterprises/image").headers().firstValue("Content-Encoding"))
                .isEmpty();
        assertThat(zipped("/api/nothing").headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void compressesNothingTwice() throws Exception {
        HttpResponse<byte[]> answer = zipped("/api/enterprises/zipped");
        assertThat(answer.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(gunzip(answer.body())).isEqualTo(Behind.LONG);
    }

    private HttpResponse<byte[]> zipped(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static String gunzip(byte[] zipped) throws IOException {
        return new String(new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
