package eu.observatory.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.gateway.Backend;
import eu.observatory.platform.test.IssuerProcess;
import eu.observatory.platform.test.LocalPostgres;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reactor.core.publisher.Mono;

/** A gateway, an issuer and a database, all real, started once for all tests that only use them. */
final class SignInSite {

    private static final int PORT = Replica.freePort();

    /** Where another gateway may be reached, one at a time, that the issuer knows, too. */
    static final int OTHER_PORT = Replica.freePort();

    static final String URL = "http://127.0.0.1:" + PORT;

    private static final String DATABASE = LocalPostgres.freshDatabase();
    private static final Backend SERVICES =
            Backend.answering((request, response) -> request.uri().endsWith(".page")
                    ? response.header("Content-Type", "text/html").sendString(Mono.just("<p>"))
                    : Backend.echo("service", request, response.header("Cache-Control", "max-age=60")));
    private static final IssuerProcess ISSUER = IssuerProcess.launch(URL, "http://127.0.0.1:" + OTHER_PORT);
    private static final Replica GATEWAY =
            Replica.start(PORT, ISSUER.url(), DATABASE, SERVICES.url(), "--observatory.gateway.limit.codes=3");

    private SignInSite() {}

    static IssuerProcess issuer() {
        return ISSUER;
    }

    static Replica gateway() {
        return GATEWAY;
    }

    /** On a database of its own. */
    static Replica other(String... more) {
        return Replica.start(OTHER_PORT, ISSUER.url(), LocalPostgres.freshDatabase(), SERVICES.url(), more);
    }

    static Person person() {
        return new Person(URL);
    }

    /** The token that services get for somebody's session. */
    static String relayed(Person person) throws Exception {
        Matcher token =
                Pattern.compile("Bearer (eyJ[^\"]+)").matcher(person.get("/fr").body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    static String cacheControl(HttpResponse<?> answer) {
        return answer.headers().firstValue("Cache-Control").orElse("");
    }

    static String row(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    static void write(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    private static Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:" + DATABASE, "postgres", "postgres");
    }
}
