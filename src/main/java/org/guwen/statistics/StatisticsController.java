package org.guwen.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.guwen.facts.code.Topic;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.guwen.request.ListPage;
import org.guwen.request.PageCursor;
import org.guwen.security.Caller;
import org.guwen.table.DecisionTable;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Statistics for those who answer for tables. A caller of a store sees that store, one of none sees all. */
@RestController
@RequestMapping(path = "/api/v1/statistics", produces = "application/json")
class StatisticsController {

    private final Statistics statistics;
    private final RecordCounter counter;
    private final SuggestedRows suggestions;
    private final Clock clock;

    StatisticsController(Statistics statistics, RecordCounter counter, SuggestedRows suggestions, Clock clock) {
        this.statistics = statistics;
        this.suggestions = suggestions;
        this.counter = counter;
        this.clock = clock;
    }

    @GetMapping("/tables")
    ResponseEntity<ListPage<TableStatistic>> tables(
            @RequestParam(required = false) @Nullable OffsetDateTime from,
            @RequestParam(required = false) @Nullable OffsetDateTime to,
            @RequestParam(required = false) @Nullable String store,
            @RequestParam(required = false) @Nullable Topic topic,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        Selection selection = selection(from, to, store, topic, caller);
        return ListPage.of(
                statistics.tables(selection, locale), TableStatistic::table, new ListPage.Asked(limit, cursor, locale));
    }

    @GetMapping("/tables/{id}")
    ResponseEntity<TableStatistics> table(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable OffsetDateTime from,
            @RequestParam(required = false) @Nullable OffsetDateTime to,
            @RequestParam(required = false) @Nullable String store,
            @RequestParam(required = false) @Nullable Topic topic,
            @RequestParam(defaultValue = "false") boolean suggest,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        Selection selection = selection(from, to, store, topic, caller);
        DecisionTable table = statistics.table(id);
        List<TableGap> gaps = statistics.gaps(table, selection);
        ListPage<RowStatistic> rows = Objects.requireNonNull(ListPage.of(
                        statistics.rows(table, selection), RowStatistic::row, new ListPage.Asked(limit, cursor, locale))
                .getBody());
        return PageCursor.link(rows.next())
                .body(new TableStatistics(
                        table.id(),
                        Statistics.title(table, locale),
                        statistics.release(),
                        statistics.answers(table, selection),
                        suggest ? suggestions.of(table.id(), statistics.release(), gaps, caller, locale) : gaps,
                        rows.items(),
                        rows.next(),
                        counter.waiting()));
    }

    @GetMapping("/questions")
    ResponseEntity<ListPage<QuestionStatistic>> questions(
            @RequestParam(required = false) @Nullable OffsetDateTime from,
            @RequestParam(required = false) @Nullable OffsetDateTime to,
            @RequestParam(required = false) @Nullable String store,
            @RequestParam(required = false) @Nullable Topic topic,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        List<QuestionStatistic> all = statistics.questions(selection(from, to, store, topic, caller), locale);
        return ListPage.of(all, QuestionStatistic::field, new ListPage.Asked(limit, cursor, locale));
    }

    @GetMapping("/overrides")
    ResponseEntity<ListPage<OverrideStatistic>> overrides(
            @RequestParam(required = false) @Nullable OffsetDateTime from,
            @RequestParam(required = false) @Nullable OffsetDateTime to,
            @RequestParam(required = false) @Nullable String store,
            @RequestParam(required = false) @Nullable Topic topic,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        List<OverrideStatistic> all = statistics.overrides(selection(from, to, store, topic, caller), locale);
        return ListPage.of(all, OverrideStatistic::code, new ListPage.Asked(limit, cursor, locale));
    }

    /** Counts are kept by the day, so a day counts as a whole if any of it is asked for. */
    private Selection selection(
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime to,
            @Nullable String store,
            @Nullable Topic topic,
            Caller caller) {
        String own = caller.readsEverything() ? null : caller.storeId();
        if (own != null && store != null && !own.equals(store)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    new LocalizedText(
                            "当前账号属于门店 " + own + "，不能查看门店 " + store + " 的统计",
                            "This caller belongs to the store " + own + " and may not see statistics of " + store));
        }
        LocalDate first = from == null ? null : day(from);
        LocalDate end = to == null ? null : day(to.minusNanos(1)).plusDays(1);
        return new Selection(first, end, own == null ? store : own, topic);
    }

    private LocalDate day(OffsetDateTime time) {
        return time.atZoneSameInstant(clock.getZone()).toLocalDate();
    }
}
