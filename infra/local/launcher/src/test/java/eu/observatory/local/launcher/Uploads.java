package eu.observatory.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;

/** A machine that may import sends through the gateway what is no file to import; this platform takes 4 MB at most. */
record Uploads(String site, Http api, String token, Path spool) {

    private static final byte[] IMAGE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
    private static final byte[] PROGRAM = {0x7f, 'E', 'L', 'F', 2, 1, 1, 0};
    private static final byte[] PAGE = "<!DOCTYPE html><html><body>503</body></html>".getBytes(StandardCharsets.UTF_8);
    private static final byte[] TABLE = "identifier,scheme\n".getBytes(StandardCharsets.UTF_8);
    private static final int MEGABYTE = 1 << 20;
    private static final Set<String> OVER = Set.of("done", "failed", "cancelled", "awaiting-confirmation");

    /** What the gateway answers, and how much of the body it took until then. */
    private record Answered(int status, String text, long sent) {}

    void refusesOtherKindsOfFiles() throws IOException, InterruptedException {
        String set = set();
        Map.of("a PNG image", IMAGE, "a program", PROGRAM, "an HTML page", PAGE).forEach((kind, content) -> {
            Answered answer = put(set, "StockUniteLegale.csv", "application/octet-stream", content);
            assertThat(answer.status()).as(kind).isEqualTo(400);
            assertThat(answer.text()).contains("StockUniteLegale.csv is " + kind);
        });
        for (String type : List.of("multipart/form-data; boundary=x", "text/html", "image/png", "csv")) {
            Answered answer = put(set, "StockUniteLegale.csv", type, TABLE);
            assertThat(answer.status()).as(type).isEqualTo(415);
            assertThat(answer.text()).contains("unsupported-media-type", "text/csv");
        }
        assertThat(files(set)).isEmpty();
    }

    /** Once by what the request says, once by what arrives; neither waits for the end of the body. */
    void refusesWhatIsTooLargeBeforeItIsThere() throws IOException, InterruptedException {
        String set = set();
        Answered announced = send(head(path(set, "big.csv"), "text/csv", "Content-Length: 9000000000"), 0);
        assertThat(announced.status()).isEqualTo(413);
        assertThat(announced.text()).contains("4194304 bytes");
        Answered endless = send(head(path(set, "big.csv"), "text/csv", "Transfer-Encoding: chunked"), 512);
        assertThat(endless.status()).isEqualTo(413);
        assertThat(endless.sent()).isLessThan(64L * MEGABYTE);
        String codes = "/api/imports/codes/forms-fr?extractDate=2026-01-01";
        assertThat(send(head(codes, "text/csv", "Content-Length: 67108865"), 0).status())
                .isEqualTo(413);
        assertThat(files(set)).isEmpty();
    }

    void keepsFilesInTheirSetWhateverTheyAreCalled() throws IOException, InterruptedException {
        String set = set();
        for (String name : List.of(
                "..%2F..%2Fpasswd",
                "..%5C..%5Cwin.csv",
                "%2Fetc%2Fpasswd.csv",
                "..",
                "%2e%2e",
                ".hidden.csv",
                "a%00b.csv",
                "a%0D%0Ab.csv",
                "..%252F..%252Fdeep.csv",
                "sub/../x.csv",
                "x".repeat(200))) {
            assertThat(put(set, name, "text/csv", TABLE).status()).as(name).isIn(200, 400, 404);
        }
        List<String> names = files(set);
        assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(name).matches("[A-Za-z0-9_-][A-Za-z0-9._-]*"));
        try (Stream<Path> kept = Files.walk(spool)) {
            assertThat(kept.filter(Files::isRegularFile)
                            .filter(file -> names.contains(file.getFileName().toString())))
                    .allSatisfy(file -> assertThat(file.getParent()).isEqualTo(spool.resolve(set)))
                    .hasSameSizeAs(names);
        }
    }

    /** For each format a zip file with pictures and programs under the names that it looks for. */
    void importsNothingFromAZipOfOtherThings() throws IOException, InterruptedException {
        String set = set();
        Map<String, byte[]> files = new HashMap<>();
        Stream.of("StockUniteLegale", "StockEtablissement", "enterprise", "establishment", "meta", "profiles", "list")
                .forEach(name -> files.put(name + ".csv", name.length() % 2 == 0 ? IMAGE : PROGRAM));
        files.put("../../outside.csv", PAGE);
        assertThat(put(set, "all.zip", "application/zip", zip(files)).status()).isEqualTo(200);
        for (String format : List.of(
                "sirene", "kbo", "list", "profile", "organisations", "sirene-organisations", "kbo-organisations")) {
            JsonNode job = imported(set, format);
            assertThat(job.get("state").asString()).as(format).isEqualTo("failed");
            assertThat(job.get("message").asString()).as(format).contains("expected", "saw");
        }
    }

    private JsonNode imported(String set, String format) throws IOException, InterruptedException {
        Map<String, Object> order = new HashMap<>(Map.of("set", set, "format", format, "extractDate", "2026-01-01"));
        order.put("dataset", "strange-" + format);
        if (format.equals("list")) {
            order.put("list", "insertion-fr");
        }
        String id = api.post("/imports", order).get("id").asString();
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        OVER.contains(api.get("/imports/" + id).get("state").asString()));
        return api.get("/imports/" + id);
    }

    private String set() throws IOException, InterruptedException {
        return api.post("/imports/sets", Map.of()).get("id").asString();
    }

    private List<String> files(String set) throws IOException, InterruptedException {
        return api.get("/imports/sets/" + set)
                .get("files")
                .valueStream()
                .map(file -> file.get("name").asString())
                .toList();
    }

    private Answered put(String set, String name, String type, byte[] content) {
        try {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            whole.writeBytes(head(path(set, name), type, "Content-Length: " + content.length));
            whole.writeBytes(content);
            return send(whole.toByteArray(), 0);
        } catch (IOException failure) {
            throw new AssertionError(name, failure);
        }
    }

    private static String path(String set, String name) {
        return "/api/imports/sets/" + set + "/files/" + name;
    }

    private byte[] head(String path, String type, String length) {
        return "PUT %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\nContent-Type: %s\r\nConnection: close\r\n%s\r\n\r\n"
                .formatted(path, token, type, length)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Sends the head, then as many megabytes of a body in chunks as are wanted, or fewer once nobody takes them. */
    private Answered send(byte[] head, int megabytes) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), URI.create(site).getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(head);
            out.flush();
            InputStream in = socket.getInputStream();
            long sent = 0;
            byte[] chunk = ("100000\r\n" + "a".repeat(MEGABYTE) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            try {
                for (int i = 0; i < megabytes && in.available() == 0; i++) {
                    out.write(chunk);
                    sent += MEGABYTE;
                }
            } catch (SocketException nobodyTakesMore) {
                assertThat(sent).isPositive();
            }
            String answer = answer(in);
            assertThat(answer).startsWith("HTTP/1.1 ");
            return new Answered(Integer.parseInt(answer.substring(9, 12)), answer, sent);
        }
    }

    /** Whoever refuses a body that still comes closes a connection with something unread, which may end in a reset. */
    private static String answer(InputStream in) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            in.transferTo(read);
        } catch (SocketException reset) {
            assertThat(read.size()).as("bytes before " + reset.getMessage()).isPositive();
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
