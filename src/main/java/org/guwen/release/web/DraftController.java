package org.guwen.release.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.guwen.release.check.DraftFile;
import org.guwen.release.draft.Draft;
import org.guwen.release.draft.DraftStart;
import org.guwen.release.draft.DraftState;
import org.guwen.release.draft.DraftStepOrder;
import org.guwen.release.workflow.DraftDifferences;
import org.guwen.release.workflow.Drafts;
import org.guwen.request.IdempotentRequests;
import org.guwen.request.ListPage;
import org.guwen.request.PageCursor;
import org.guwen.ruleset.Workbook;
import org.guwen.security.Caller;
import org.guwen.table.edit.SheetView;
import org.guwen.text.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes changed workbooks in, shows what was found in them, and lets them be changed further. */
@RestController
@RequestMapping("/api/v1/drafts")
class DraftController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Drafts drafts;
    private final DraftDifferences differences;
    private final IdempotentRequests requests;
    private final Clock clock;

    DraftController(Drafts drafts, DraftDifferences differences, IdempotentRequests requests, Clock clock) {
        this.requests = requests;
        this.drafts = drafts;
        this.differences = differences;
        this.clock = clock;
    }

    @PostMapping(consumes = "multipart/form-data", produces = "application/json")
    ResponseEntity<DraftDocument> create(
            @RequestParam("file") List<MultipartFile> file,
            @RequestParam(required = false) @Nullable String comment,
            @RequestParam(required = false) @Nullable Long baseRelease,
            @RequestParam(required = false) @Nullable String effectiveFrom,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        DraftStart start = DraftStart.read(effectiveFrom, clock);
        String meaning = key == null ? "" : meaning(file, comment, baseRelease, effectiveFrom);
        IdempotentRequests.Made made = requests.once(
                IdempotentRequests.Asked.of(caller.account(), key, "draft", meaning),
                () -> "/api/v1/drafts/"
                        + drafts.create(new Drafts.Upload(() -> files(file), comment, baseRelease, start), caller)
                                .id());
        return answer(made.answer(), drafts.view(Long.parseLong(made.name())), locale);
    }

    @GetMapping(produces = "application/json")
    ResponseEntity<ListPage<DraftSummary>> list(
            @RequestParam(required = false) @Nullable DraftState state,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale) {
        int most = PageCursor.limit(limit, locale);
        return ListPage.cut(drafts.list(state, PageCursor.number(cursor, locale), most + 1), most, Draft::id, null)
                .map(draft -> DraftSummary.of(draft, drafts.report(draft)))
                .answer();
    }

    @GetMapping(path = "/{id}", produces = "application/json")
    ResponseEntity<DraftDocument> find(@PathVariable long id, Locale locale) {
        Drafts.View view = drafts.view(id);
        DraftDocument document = DraftDocument.of(view, locale);
        return ResponseEntity.ok()
                .eTag(DraftVersion.tag(view.draft(), document))
                .body(document);
    }

    @GetMapping(path = "/{id}/difference", produces = "application/json")
    DifferenceDocument difference(@PathVariable long id, Locale locale) {
        return DifferenceDocument.of(differences.of(id), locale);
    }

    @GetMapping(path = "/{id}/workbooks/{name}", produces = XLSX)
    ResponseEntity<byte[]> workbook(
            @PathVariable long id,
            @PathVariable String name,
            @RequestParam(defaultValue = "false") boolean results,
            Locale locale) {
        Workbook plain = drafts.workbook(id, name).workbook();
        Workbook workbook = results ? new Workbook(name, drafts.marked(id, name, locale)) : plain;
        String attachment = ContentDisposition.attachment()
                .filename(workbook.name())
                .build()
                .toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment)
                .eTag(workbook.sha256())
                .body(workbook.content());
    }

    @GetMapping(path = "/{id}/tables/{table}", produces = "application/json")
    ResponseEntity<TableSheetDocument> sheet(@PathVariable long id, @PathVariable String table, Locale locale) {
        Draft draft = drafts.find(id);
        SheetView view = drafts.sheet(draft, table, locale);
        TableSheetDocument document = TableSheetDocument.of(
                view, new TableSheetDocument.Source(draft.baseRelease(), id, draft.version()), locale);
        return ResponseEntity.ok().eTag(DraftVersion.tag(draft, document)).body(document);
    }

    @PatchMapping(path = "/{id}/tables/{table}", consumes = "application/json", produces = "application/json")
    ResponseEntity<DraftDocument> edit(
            @PathVariable long id,
            @PathVariable String table,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody TableChanges changes,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        if (changes.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_CONTENT, DraftVersion.wording("edit.empty"));
        }
        int version = DraftVersion.require(ifMatch, drafts.find(id));
        Draft draft = drafts.edit(new DraftStepOrder(id, version, caller, null), table, changes.edit());
        return answer(drafts.view(draft), locale);
    }

    static ResponseEntity<DraftDocument> answer(Drafts.View view, Locale locale) {
        return answer(ResponseEntity.ok(), view, locale);
    }

    private static ResponseEntity<DraftDocument> answer(
            ResponseEntity.BodyBuilder answer, Drafts.View view, Locale locale) {
        return answer.eTag(DraftVersion.tag(view.draft())).body(DraftDocument.of(view, locale));
    }

    /** What an upload means: its files by name and content, in any order, and what is said with them. */
    private static String meaning(
            List<MultipartFile> parts,
            @Nullable String comment,
            @Nullable Long baseRelease,
            @Nullable String effectiveFrom) {
        List<String> files = files(parts).stream()
                .map(file -> file.name() + " " + Sha256.of(file.content()))
                .sorted()
                .toList();
        return files + "\n" + comment + "\n" + baseRelease + "\n" + effectiveFrom;
    }

    private static List<DraftFile> files(List<MultipartFile> parts) {
        return parts.stream()
                .map(part -> new DraftFile(Objects.requireNonNullElse(part.getOriginalFilename(), ""), bytes(part)))
                .toList();
    }

    private static byte[] bytes(MultipartFile part) {
        try {
            return part.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
