package eu.observatory.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.search.Reader.Reply;
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
    void answersTheLongestQuestionInTime() {
        String q = "menuiserie rue a b c ".repeat(10).substring(0, 200);
        long start = System.nanoTime();

        assertThat(reader.ask("/search?q={q}", q).status()).isEqualTo(200);

        assertThat(System.nanoTime() - start).isLessThan(3_000_000_000L);
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
                "near=here near",
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
