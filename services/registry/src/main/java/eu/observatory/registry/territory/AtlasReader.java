package eu.observatory.registry.territory;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads all stored communes, on a connection of its own: what another transaction has not committed is not there. */
@Component
class AtlasReader {

    private static final String VERSION = "select version from reference_version where name = 'territories'";

    private static final String COMMUNES = """
            select id, country, labels, parent, nuts, region, post_codes, lat, lon, successors
              from territory where kind = 'commune' order by id
            """;

    private static final TypeReference<Map<String, String>> LABELS = new TypeReference<>() {};

    private final DataSource database;
    private final JsonMapper json;

    AtlasReader(DataSource database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Changes with every change of a territory; blank before the first. */
    String version() {
        return read(VERSION, row -> row.getString(1)).stream().findFirst().orElse("");
    }

    Atlas atlas() {
        return new Atlas(read(COMMUNES, this::commune));
    }

    private <T> List<T> read(String sql, Row<T> reader) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            List<T> read = new ArrayList<>();
            while (row.next()) {
                read.add(reader.read(row));
            }
            return read;
        } catch (SQLException e) {
            throw new IllegalStateException("The territories cannot be read", e);
        }
    }

    private Territory commune(ResultSet row) throws SQLException {
        double lat = row.getDouble("lat");
        Territory.Point centroid = row.wasNull() ? null : new Territory.Point(lat, row.getDouble("lon"));
        return new Territory(
                row.getString("id"),
                Territory.Kind.COMMUNE,
                row.getString("country"),
                json.readValue(row.getString("labels"), LABELS),
                row.getString("parent"),
                list(row.getArray("nuts")),
                row.getString("region"),
                list(row.getArray("post_codes")),
                centroid,
                null,
                null,
                list(row.getArray("successors")));
    }

    private static List<String> list(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private interface Row<T> {

        T read(ResultSet row) throws SQLException;
    }
}
