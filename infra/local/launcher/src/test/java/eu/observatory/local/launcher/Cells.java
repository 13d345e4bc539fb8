package eu.observatory.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** The cells of CSV (RFC 4180), as a spreadsheet reads them. */
final class Cells {

    private Cells() {}

    static List<List<String>> of(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
                cell.append(c);
            } else if (c != '\r') {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            }
        }
        return rows;
    }

    /** A number may begin with its sign; nothing else begins, after spaces, with what makes a formula. */
    static void harmless(String cell) {
        if (!cell.matches("-?[0-9]+([.][0-9]+)?")) {
            assertThat(cell)
                    .doesNotMatch("(?s)[\\s\\u00a0]*[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20].*")
                    .doesNotMatch("(?s)[\\t\\r\\n].*");
        }
    }
}
