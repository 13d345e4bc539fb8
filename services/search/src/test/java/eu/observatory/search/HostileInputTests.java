package eu.observatory.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.search.Reader.Reply;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@SearchTest
@TestConstructor(autowireMode = AutowireMode.ALL)
class HostileInputTests {

    private final Reader reader;

    HostileInputTests(Reader reader) {
        this.reader = reader;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "\"",
                "\\",
                "(((",
                "a AND OR NOT",
                "{\"match_all\":{}}",
                "<script>alert(1)</script>",
                "title:*",
                "/.*/",
                "~",
                "%",
                "🦊",
                "'; DROP TABLE",
                "menuiserie^999999999",
                "\u202e\u200b",
                "ﬁ ﬂ",
                "中文",
                "a-b-c-d'e’f",
                "...",
                "____",
                "0000000000000000000000000000000",
                "FR",
                "BE 0"
            })
    void answersAnyWords(String q) {
        Reply reply = reader.ask("/search?q={q}", q);

        assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
        assertThat(reader.ask("/suggestions?q={q}", q).status()).isEqualTo(200);
    }

    @Test
    void answersTheLongestQuestion() {
        String q = "menuiserie rue a b c ".repeat(10).substring(0, 200);
        assertThat(reader.ask("/search?q={q}", q).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "limit=0 limit",
                "limit=101 limit",
                "limit=many limit",
                "sort=price sort",
                "sort=distance sort",
                "near=50,here near",
                "near=91,0 near",
                "radius=5km radius",
                "near=50,3&radius=501km radius",
                "near=50,3&radius=-1 radius",
                "country=France country",
                "nuts=../.. nuts",
                "commune=Lille commune",
                "activity=x:y:z activity",
                "family=club family",
                "lens=legal-form:perhaps lens",
                "headcount=7 headcount",
                "status=gone status",
                "sample=maybe sample",
                "cursor=forged cursor",
                "type=Enterprise! type",
                "skill=Joinery! skill",
                "equipment=../x equipment",
                "federation=a/b federation",
                "kind=FEDERATION! kind",
                "lens=any:out lens",
                "near=NaN,NaN near",
                "near=50,3&radius=40075km radius",
                "near=50,3&radius=1e9 radius",
                "near=50,3&radius=NaN radius",
                "bbox=NaN,NaN,NaN,NaN bbox",
                "bbox=170,10,-170,-10 bbox",
                "q=%00 q",
            })
    void refusesAWrongValueByNameWithAWayOut(String query, String field) {
        Reply reply = reader.ask(
                "/search?" + query.replace("%00", "{nul}"),
                query.contains("%00") ? new Object[] {"\0"} : new Object[0]);

        assertThat(reply.status()).as(reply.response().body()).isEqualTo(400);
        assertThat(reply.body().path("type").asString()).isEqualTo("urn:observatory:problem:invalid-parameter");
        assertThat(reply.body().path("field").asString()).isEqualTo(field);
        assertThat(reply.body().path("detail").asString()).isNotBlank();
        assertThat(reply.response().headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void refusesAQuestionThatIsTooLong() {
        Reply reply = reader.ask("/search?q={q}", "a".repeat(201));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().path("field").asString()).isEqualTo("q");
        assertThat(reply.body().path("detail").asString()).contains("200");
        assertThat(reader.ask("/suggestions?q={q}", "a".repeat(51)).status()).isEqualTo(400);
    }

    @Test
    void refusesAQuestionOfTenThousandCharactersWithAWayOut() {
        Reply reply = reader.ask("/search?q={q}", "menuiserie ".repeat(910));

        assertThat(reply.status()).as(reply.response().body()).isEqualTo(400);
        assertThat(reply.body().path("field").asString()).isEqualTo("q");
        assertThat(reply.body().path("detail").asString()).contains("200");
        for (String path : List.of("/search/map", "/search/clusters", "/search/feed")) {
            assertThat(reader.ask(path + "?q={q}", "x".repeat(10_000)).status())
                    .as(path)
                    .isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search", "/search/map", "/search/clusters", "/search/feed"})
    void answersSixtyFourValuesAndEveryFilterAtOnce(String path) {
        String communes = IntStream.range(0, 50)
                .mapToObj(number -> "&commune=fr-62%03d".formatted(number))
                .collect(Collectors.joining());
        String all = "&q=menuiserie rue&type=enterprise&country=FR&region=FRE&nuts=FRE12&activity=F&activity=43"
                + "&skill=joinery&equipment=lathe&federation=be-kbo-0419999904&kind=federation&family=association"
                + "&lens=any:in&lens=legal-form:in&lens=principles:in&headcount=0&headcount=250&status=active"
                + "&sample=false&owner=hub&near=50,3&radius=500km&bbox=-180,-90,180,90";
        assertThat(reader.get(path + "?limit=100" + (communes + all).replace(" ", "%20"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void answersTheWholeEarth() {
        assertThat(reader.ask("/search?owner=hub&near=90,180&radius=500km").records())
                .isEmpty();
        assertThat(reader.ask("/search?owner=hub&bbox=-180,-90,180,90").status())
                .isEqualTo(200);
        assertThat(reader.ask("/search/clusters?owner=hub&bbox=180,-90,-180,90&zoom=18")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesTooManyValuesOfOneFilter() {
        assertThat(reader.ask("/search?x=1" + "&commune=fr-62765".repeat(51)).status())
                .isEqualTo(400);
    }

    @Test
    void doesNotSpeakOfItsInsides() {
        assertThat(reader.ask("/search?limit=many").response().body())
                .doesNotContain("java.")
                .doesNotContain("Exception")
                .doesNotContain("lasticsearch");
    }
}
