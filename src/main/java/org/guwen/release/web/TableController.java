package org.guwen.release.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.guwen.advice.Basis;
import org.guwen.export.ExportFormat;
import org.guwen.facts.code.Topic;
import org.guwen.problem.ParameterProblems;
import org.guwen.release.publication.PublishedTables;
import org.guwen.request.ListPage;
import org.guwen.ruleset.Ruleset;
import org.guwen.ruleset.Workbook;
import org.guwen.table.DecisionTable;
import org.guwen.table.HitPolicy;
import org.guwen.table.edit.SheetView;
import org.guwen.table.edit.SheetViewer;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the published tables and hands out their workbooks. */
@RestController
@RequestMapping("/api/v1")
class TableController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final PublishedTables tables;

    TableController(PublishedTables tables) {
        this.tables = tables;
    }

    record TableSummary(
            String id,
            String title,
            Topic topic,
            HitPolicy hitPolicy,
            String workbook,
            String sheet,
            int rows,
            int lockedRows,
            String owner,
            String description) {}

    record WorkbookSummary(String name, String sha256, long release, List<String> tables) {}

    @GetMapping(path = "/tables", produces = "application/json")
    ResponseEntity<ListPage<TableSummary>> tables(
            @RequestParam(required = false) @Nullable Long release,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale) {
        List<TableSummary> all = tables.ruleset(release).tables().stream()
                .map(table -> new TableSummary(
                        table.id(),
                        LocalizedText.in(
                                locale,
                                table.definition().titleZh(),
                                table.definition().titleEn()),
                        table.definition().topic(),
                        table.definition().hitPolicy(),
                        table.definition().workbook(),
                        table.definition().titleZh(),
                        table.rows().size(),
                        (int) table.rows().stream()
                                .filter(row -> row.basis() != Basis.POLICY)
                                .count(),
                        table.owner(),
                        table.description()))
                .toList();
        return ListPage.of(all, TableSummary::id, new ListPage.Asked(limit, cursor, locale));
    }

    @GetMapping(path = "/tables/{id}", produces = "application/json")
    TableDocument table(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long release,
            @RequestParam(required = false) @Nullable String format,
            Locale locale) {
        PublishedTables.Published published = tables.table(id, release);
        return TableDocument.of(published.table(), published.release(), locale);
    }

    @GetMapping(path = "/tables/{id}/sheet", produces = "application/json")
    TableSheetDocument sheet(
            @PathVariable String id, @RequestParam(required = false) @Nullable Long release, Locale locale) {
        PublishedTables.Published published = tables.table(id, release);
        Workbook workbook = tables.workbook(published.table().definition().workbook(), published.release());
        SheetView view = new SheetViewer(locale)
                .view(workbook.content(), published.table().definition())
                .orElseThrow();
        return TableSheetDocument.of(view, new TableSheetDocument.Source(published.release(), null, null), locale);
    }

    @GetMapping(path = "/tables/{id}/conditions", produces = "application/json")
    ResponseEntity<ListPage<TableSheetDocument.Condition>> conditions(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long release,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale) {
        List<TableSheetDocument.Condition> all =
                TableSheetDocument.conditions(tables.table(id, release).table().definition(), locale);
        return ListPage.of(all, TableSheetDocument.Condition::key, new ListPage.Asked(limit, cursor, locale));
    }

    @GetMapping(
            path = "/tables/{id}",
            params = {"format", "format!="})
    ResponseEntity<byte[]> export(
            @PathVariable String id,
            @RequestParam String format,
            @RequestParam(required = false) @Nullable Long release,
            Locale locale) {
        ExportFormat known = ExportFormat.find(format)
                .orElseThrow(() -> ParameterProblems.unknownValue("?format", format, ExportFormat.keys(), locale));
        return download(id, release, known);
    }

    @GetMapping(path = "/tables/{id}.dmn")
    ResponseEntity<byte[]> dmn(@PathVariable String id, @RequestParam(required = false) @Nullable Long release) {
        return download(id, release, ExportFormat.DMN);
    }

    @GetMapping(path = "/tables/{id}.drl")
    ResponseEntity<byte[]> drl(@PathVariable String id, @RequestParam(required = false) @Nullable Long release) {
        return download(id, release, ExportFormat.DRL);
    }

    private ResponseEntity<byte[]> download(String id, @Nullable Long release, ExportFormat format) {
        PublishedTables.Published published = tables.table(id, release);
        String name = id + "-" + published.release() + "." + format.key();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
                .contentType(new MediaType(MediaType.parseMediaType(format.mediaType()), StandardCharsets.UTF_8))
                .body(format.write(published.table(), published.release()).getBytes(StandardCharsets.UTF_8));
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }

    @GetMapping(path = "/workbooks", produces = "application/json")
    ResponseEntity<ListPage<WorkbookSummary>> workbooks(
            @RequestParam(required = false) @Nullable Long release,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale) {
        Ruleset ruleset = tables.ruleset(release);
        List<WorkbookSummary> all = tables.workbooks(ruleset).stream()
                .map(workbook -> summary(workbook, ruleset))
                .toList();
        return ListPage.of(all, WorkbookSummary::name, new ListPage.Asked(limit, cursor, locale));
    }

    private static WorkbookSummary summary(Workbook workbook, Ruleset ruleset) {
        List<String> ids = ruleset.tables().stream()
                .filter(table -> table.definition().workbook().equals(workbook.name()))
                .map(DecisionTable::id)
                .toList();
        return new WorkbookSummary(workbook.name(), workbook.sha256(), ruleset.number(), ids);
    }

    @GetMapping(path = "/workbooks/{name}", produces = XLSX)
    ResponseEntity<byte[]> workbook(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable Long release,
            @RequestParam(defaultValue = "false") boolean template,
            @RequestParam(defaultValue = "false") boolean raw) {
        Workbook workbook = template
                ? tables.template(name, release)
                : raw ? tables.workbook(name, release) : tables.marked(name, release);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(workbook.name()))
                .eTag(workbook.sha256())
                .body(workbook.content());
    }
}
