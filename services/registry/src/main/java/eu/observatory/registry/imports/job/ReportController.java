package eu.observatory.registry.imports.job;

import eu.observatory.registry.resource.SpreadsheetCell;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The report of a job, as a file for a spreadsheet. */
@RestController
@Tag(name = "Imports")
class ReportController {

    private static final String HEADER = "severity,file,line,field,value,reason\r\n";
    private static final String REMARKS = """
            select severity, file, cast(line as text) line, field, value, reason from import_remark
            where job_id = :id order by number
            """;
    private static final List<String> COLUMNS = List.of("severity", "file", "line", "field", "value", "reason");

    private final Imports imports;
    private final DatabaseClient database;

    ReportController(Imports imports, DatabaseClient database) {
        this.imports = imports;
        this.database = database;
    }

    @GetMapping(path = "/imports/{id}/report.csv", produces = "text/csv;charset=UTF-8")
    @Operation(operationId = "readImportReport", summary = "What an import refused or wondered about, as CSV")
    Mono<ResponseEntity<Flux<String>>> report(@PathVariable UUID id) {
        return imports.get(id)
                .map(job -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-" + id + ".csv\"")
                        .body(Flux.concat(Flux.just(HEADER), remarks(id), Flux.fromIterable(rest(job)))));
    }

    private Flux<String> remarks(UUID id) {
        return database.sql(REMARKS)
                .bind("id", id)
                .filter(statement -> statement.fetchSize(500))
                .map(row -> COLUMNS.stream()
                        .map(column -> SpreadsheetCell.of(row.get(column, String.class)))
                        .collect(Collectors.joining(",", "", "\r\n")))
                .all();
    }

    private static List<String> rest(ImportView job) {
        long left = job.rows().getOrDefault("rejected", 0L) + job.rows().getOrDefault("warnings", 0L) - Remarks.MAX;
        return left > 0 ? List.of("note,,,,," + left + " more are counted but not listed\r\n") : List.of();
    }
}
