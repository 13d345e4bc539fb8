package eu.observatory.portal.imports;

import java.util.ArrayList;
import java.util.List;

/** The first lines of a job's report; fields that run over several lines are shown as far as the first. */
record Report(List<Remark> remarks) {

    static final int MOST = 100;

    record Remark(String severity, String file, String line, String field, String value, String reason) {}

    static Report of(List<String> lines) {
        return new Report(lines.stream()
                .skip(1)
                .map(Report::cells)
                .filter(cells -> cells.size() >= 6)
                .map(cells ->
                        new Remark(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5)))
                .toList());
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().stripTrailing());
        return cells;
    }
}
