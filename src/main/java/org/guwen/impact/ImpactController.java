package org.guwen.impact;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.guwen.facts.code.Topic;
import org.guwen.problem.ParameterProblems;
import org.guwen.release.workflow.Drafts;
import org.guwen.request.ListPage;
import org.guwen.request.PageCursor;
import org.guwen.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Asks what a draft would have answered to past cases. Who belongs to a store sees the changed cases of that store. */
@RestController
@RequestMapping(path = "/api/v1/drafts/{id}/impact", produces = "application/json")
class ImpactController {

    private static final int MOST_ROWS = 200;

    private final Impacts impacts;
    private final ImpactTable changed;
    private final Drafts drafts;
    private final SchedulerClient scheduler;
    private final Clock clock;

    ImpactController(Impacts impacts, ImpactTable changed, Drafts drafts, SchedulerClient scheduler, Clock clock) {
        this.impacts = impacts;
        this.changed = changed;
        this.drafts = drafts;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /**
     * Which records are asked: the last so many, or those of a time.
     *
     * @param last how many
     * @param from not before
     * @param to before
     */
    record ImpactRequest(
            @Nullable Integer last,
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime to) {}

    /** What moves between customers and the store, in CNY; negative is less. */
    record ImpactMoney(BigDecimal customer, BigDecimal store) {}

    /** Records that would need an approval and did not, and that would need none any more. */
    record ImpactApprovals(long added, long removed) {}

    /** How often a row is behind a changed answer. */
    record ImpactRow(String table, String row, long changed) {}

    /** A record whose answer changes: what it says and what it would say instead. */
    record ImpactCase(String consultation, String was, String becomes) {}

    /**
     * What a draft would have answered to past cases.
     *
     * @param state where the question stands
     * @param done records asked so far
     * @param of records to ask
     * @param release release that the draft changes, which they are compared with
     * @param stale whether the draft or its base was changed since
     * @param startedBy account that asked
     * @param startedAt when
     * @param from records not before that time, nothing if the last ones were asked
     * @param to records before that time
     * @param changed records with another answer
     * @param money what moves between customers and the store
     * @param approvals approvals that come and go
     * @param demands records in which a demand is answered otherwise
     * @param byTopic changed answers by topic
     * @param byStore changed answers by store
     * @param byRow rows behind changed answers, the most frequent first
     * @param cases changed records, newest first
     * @param next where the next page of cases begins
     */
    record ImpactResponse(
            ImpactState state,
            long done,
            long of,
            long release,
            boolean stale,
            String startedBy,
            OffsetDateTime startedAt,
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime to,
            long changed,
            ImpactMoney money,
            ImpactApprovals approvals,
            long demands,
            Map<String, Long> byTopic,
            Map<String, Long> byStore,
            List<ImpactRow> byRow,
            List<ImpactCase> cases,
            @Nullable String next) {

        /** Copies what it holds. */
        ImpactResponse {
            byTopic = new TreeMap<>(byTopic);
            byStore = new TreeMap<>(byStore);
            byRow = List.copyOf(byRow);
            cases = List.copyOf(cases);
        }
    }

    @PostMapping(consumes = "application/json")
    ResponseEntity<ImpactResponse> start(
            @PathVariable long id,
            @RequestBody ImpactRequest request,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        impacts.begin(id, new Impacts.Asked(request.last(), request.from(), request.to()), caller);
        ImpactJob.schedule(scheduler, id, clock);
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .header("Location", "/api/v1/drafts/" + id + "/impact")
                .body(response(id, impacts.find(id), new ListPage<>(List.of(), null, null)));
    }

    @GetMapping
    ResponseEntity<ImpactResponse> find(
            @PathVariable long id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Topic topic,
            @RequestParam(defaultValue = "") String store,
            @RequestParam(defaultValue = "") String table,
            @RequestParam(defaultValue = "") String row,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        int most = PageCursor.limit(limit, locale);
        if (table.isEmpty() && !row.isEmpty()) {
            throw ParameterProblems.missing("?table", locale);
        }
        ImpactRun run = impacts.find(id);
        ImpactTable.Group group = new ImpactTable.Group(
                caller.readsEverything() ? "" : Objects.requireNonNullElse(caller.storeId(), ""),
                store,
                topic == null ? "" : topic.name(),
                table.isEmpty() ? "" : table + "/" + row);
        List<ImpactRun.ChangedCase> found =
                changed.cases(id, group, PageCursor.number(cursor, locale), most + 1, locale);
        ListPage<ImpactCase> page = ListPage.cut(found, most, ImpactRun.ChangedCase::seq, null)
                .map(changed -> new ImpactCase(changed.consultation(), changed.was(), changed.becomes()));
        return PageCursor.link(page.next()).body(response(id, run, page));
    }

    @DeleteMapping
    ResponseEntity<Void> cancel(@PathVariable long id) {
        impacts.cancel(id);
        return ResponseEntity.noContent().build();
    }

    private ImpactResponse response(long id, ImpactRun run, ListPage<ImpactCase> cases) {
        ImpactTotals totals = run.totals();
        BigDecimal customer = totals.customer().setScale(2, RoundingMode.HALF_UP);
        List<ImpactRow> rows = totals.byRow().entrySet().stream()
                .map(row -> new ImpactRow(
                        row.getKey().substring(0, row.getKey().indexOf('/')),
                        row.getKey().substring(row.getKey().indexOf('/') + 1),
                        row.getValue()))
                .sorted(Comparator.comparingLong(ImpactRow::changed)
                        .reversed()
                        .thenComparing(ImpactRow::table)
                        .thenComparing(ImpactRow::row))
                .limit(MOST_ROWS)
                .toList();
        return new ImpactResponse(
                run.state(),
                run.done(),
                run.total(),
                run.baseRelease(),
                !run.isOf(drafts.find(id)),
                run.account(),
                run.startedAt(),
                run.range().from(),
                run.range().to(),
                totals.changed(),
                new ImpactMoney(customer, customer.negate()),
                new ImpactApprovals(totals.approvalsAdded(), totals.approvalsRemoved()),
                totals.demands(),
                totals.byTopic(),
                totals.byStore(),
                rows,
                cases.items(),
                cases.next());
    }
}
