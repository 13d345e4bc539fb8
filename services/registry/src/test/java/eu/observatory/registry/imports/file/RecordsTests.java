package eu.observatory.registry.imports.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsTests {

    private static final Layout LAYOUT = Layout.of("units.csv", "units\\.csv", "id", "name");
    private static final Limits LIMITS = new Limits(1 << 30, 100);

    @TempDir
    private Path folder;

    @Test
    void findsColumnsByNameWhateverTheirOrderAndNumber() {
        Row row = rows("more,name,id\nx, Ateliers ,1\n").getFirst();
        assertThat(row.get("id")).isEqualTo("1");
        assertThat(row.get("name")).isEqualTo("Ateliers");
        assertThat(row.get("absent")).isNull();
    }

    @Test
    void readsQuotesLineBreaksByteOrderMarkAndCarriageReturns() {
        List<Row> rows = rows("\uFEFFid,name\r\n1,\"A \"\"B\"\", \r\nC\"\r\n\r\n2,D\r\n");
        assertThat(rows).extracting(row -> row.get("name")).containsExactly("A \"B\", \nC", "D");
        assertThat(rows).extracting(Row::line).containsExactly(2L, 5L);
    }

    @Test
    void rejectsOnlyTheLineWithAStrayQuote() {
        List<Row> rows = rows("id,name\n1,\"A\n" + "2,B\n".repeat(50));
        assertThat(rows).hasSize(51);
        assertThat(rows.getFirst().unreadable().reason()).isEqualTo("a quote opened here is not closed");
        assertThat(rows.getLast().line()).isEqualTo(52);
    }

    @Test
    void rejectsLinesWithInvalidBytesNulsTooManyFieldsOrTooLong() {
        byte[] latin1 = "1,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] rest = ("2,a\0b\n3,a,b\n4," + "x".repeat(70_000) + "\n5,fine\n").getBytes(StandardCharsets.UTF_8);
        List<Row> rows = rows(join("id,name\n".getBytes(StandardCharsets.UTF_8), latin1, rest));
        assertThat(rows)
                .extracting(
                        row -> row.unreadable() == null ? "" : row.unreadable().reason())
                .containsExactly(
                        "bytes that are not UTF-8",
                        "NUL characters",
                        "3 fields where the header has 2",
                        "line longer than 65536 bytes",
                        "");
        assertThat(rows).extracting(Row::line).containsExactly(2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void goesOnWhereItStood() {
        Document document = plain("id,name\n1,\"A\nB\"\n2,C\n3,D\n");
        try (Records first = Records.of(document, LAYOUT)) {
            first.next();
            try (Records second = Records.resume(document, LAYOUT, first.offset(), first.line())) {
                Row next = second.next();
                assertThat(next.get("id")).isEqualTo("2");
                assertThat(next.line()).isEqualTo(4);
            }
        }
    }

    @Test
    void readsGzipAndZipLikePlainText() throws IOException {
        String text = "id,name\n" + "1,A\n".repeat(9_000);
        Files.write(folder.resolve("units.csv.gz"), gzip(text));
        Files.write(folder.resolve("full.zip"), zip("folder/other.csv", text));
        List<Document> documents = Documents.of(folder, LIMITS);
        assertThat(documents).extracting(Document::name).containsExactly("other.csv", "units.csv");
        assertThat(documents).allSatisfy(document -> {
            assertThat(read(document)).hasSize(9_000);
            assertThat(Inspection.of(document, LAYOUT)).isEqualTo(text.length());
        });
    }

    @Test
    void halfAnArchiveFailsBeforeAnythingIsRead() throws IOException {
        StringBuilder text = new StringBuilder("id,name\n");
        for (int i = 0; i < 50_000; i++) {
            text.append(i).append(',').append(Integer.toHexString(i * 31)).append('\n');
        }
        byte[] gzip = gzip(text.toString());
        Files.write(folder.resolve("units.csv.gz"), java.util.Arrays.copyOf(gzip, gzip.length / 2));
        Document half = Documents.of(folder, LIMITS).getFirst();
        assertThatThrownBy(() -> Inspection.of(half, LAYOUT))
                .isInstanceOf(WrongFile.class)
                .hasMessageStartingWith("units.csv: expected a whole gzip file, saw one that breaks off");
        byte[] zip = zip("units.csv", text.toString());
        Files.write(folder.resolve("units.zip"), java.util.Arrays.copyOf(zip, zip.length / 2));
        assertThatThrownBy(() -> Documents.of(folder, LIMITS))
                .isInstanceOf(WrongFile.class)
                .hasMessageStartingWith("units.zip: expected a whole zip file");
    }

    @Test
    void stopsWhatUnpacksToTooMuch() throws IOException {
        Files.write(folder.resolve("units.csv.gz"), gzip("id,name\n" + "0".repeat(40 << 20)));
        Document bomb = Documents.of(folder, LIMITS).getFirst();
        assertThatThrownBy(() -> Inspection.of(bomb, LAYOUT))
                .isInstanceOf(WrongFile.class)
                .hasMessageContaining("100 per packed byte");
        Document large = Documents.of(folder, new Limits(1 << 20, 1_000_000)).getFirst();
        assertThatThrownBy(() -> Inspection.of(large, LAYOUT))
                .isInstanceOf(WrongFile.class)
                .hasMessageContaining("at most 1048576 unpacked bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "2,\"B", "2,\"B\nC", "2,\"B\n3,C\n4"})
    void refusesAFileThatBreaksOffInALine(String end) {
        Document cut = plain("id,name\n1,A\n" + end);
        assertThatThrownBy(() -> Inspection.of(cut, LAYOUT))
                .isInstanceOf(WrongFile.class)
                .hasMessageStartingWith("units.csv: expected a whole file, saw one that breaks off in its last line: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,A", "1,\"A\nB\"", "1,A\n2,B", "1,A\n2\n", "1,A\n2,\"B\n", "1,A\n\"2\n\",\"\nB\""})
    void takesAFileThatEndsWithoutALineEnd(String end) {
        assertThat(Inspection.of(plain("id,name\n" + end), LAYOUT)).isEqualTo("id,name\n".length() + end.length());
        Document filled = plain("id,name\n" + "1,A\n".repeat(100_000) + end);
        assertThat(Inspection.of(filled, LAYOUT)).isEqualTo("id,name\n".length() + 400_000 + end.length());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id;name | the columns separated by semicolons
            <!DOCTYPE html><html> | an HTML page
            <?xml version='1.0'?> | an XML document
            {"error":"not found"} | a JSON document
            id,label | no name in the first line: id,label
            %PDF-1.7 | a PDF document
            """)
    void saysWhatItSawInsteadOfTheFile(String start, String seen) {
        assertThatThrownBy(() -> rows(start + "\nrest"))
                .isInstanceOf(WrongFile.class)
                .hasMessageContaining("expected units.csv with the columns id, name, separated by commas, in UTF-8")
                .hasMessageEndingWith("saw " + seen);
    }

    @Test
    void recognisesEmptyFilesAndUtf16() {
        assertThatThrownBy(() -> rows("")).hasMessageEndingWith("saw an empty file");
        assertThatThrownBy(() -> rows("xy\0\033[2J"))
                .as("a message that can be stored and shown")
                .hasMessageEndingWith("first line: xy\uFFFD\uFFFD[2J");
        assertThatThrownBy(() -> rows("id,name\n".getBytes(StandardCharsets.UTF_16)))
                .hasMessageEndingWith("saw UTF-16 text");
        assertThatThrownBy(() -> rows("id,name\n".getBytes(StandardCharsets.UTF_16LE)))
                .hasMessageEndingWith("saw UTF-16 text");
    }

    private List<Row> rows(String text) {
        return rows(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Row> rows(byte[] bytes) {
        return read(plain(bytes));
    }

    private Document plain(String text) {
        return plain(text.getBytes(StandardCharsets.UTF_8));
    }

    private Document plain(byte[] bytes) {
        try {
            Path file = Files.write(folder.resolve("units.csv"), bytes);
            return new Document("units.csv", file, Document.Packing.PLAIN, null, LIMITS);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static List<Row> read(Document document) {
        List<Row> rows = new ArrayList<>();
        try (Records records = Records.of(document, LAYOUT)) {
            for (Row row = records.next(); row != null; row = records.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static byte[] zip(String entry, String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(packed)) {
            out.putNextEntry(new ZipEntry(entry));
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
