package org.guwen.statistics;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guwen.advice.act.ActCodes;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.inference.Knowledge;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.guwen.ruleset.Ruleset;
import org.guwen.statistics.Counted.Kind;
import org.guwen.statistics.StatisticTable.Sum;
import org.guwen.table.DecisionTable;
import org.guwen.text.LocalizedText;
import org.guwen.text.NearestName;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts the counts beside the tables in force and the words for what was counted. */
@Service
class Statistics {

    private static final int MOST_GAPS = 50;

    private final StatisticTable counts;
    private final Knowledge knowledge;
    private final Labels labels = Labels.get();

    Statistics(StatisticTable counts, Knowledge knowledge) {
        this.counts = counts;
        this.knowledge = knowledge;
    }

    /** Every table in force, in the order of the catalogue. */
    List<TableStatistic> tables(Selection selection, Locale locale) {
        Map<String, Long> answers = bySubject(counts.sums(Kind.TABLE, selection));
        Map<String, Long> gaps = bySubject(counts.sums(Kind.NO_MATCH, selection));
        Map<String, Long> overridden = bySubject(counts.sums(Kind.ROW_OVERRIDDEN, selection));
        Map<String, Set<String>> hit = new HashMap<>();
        counts.sums(Kind.ROW, selection)
                .forEach(sum -> hit.computeIfAbsent(sum.subject(), any -> new HashSet<>())
                        .add(sum.item()));
        return ruleset().tables().stream()
                .map(table -> new TableStatistic(
                        table.id(),
                        title(table, locale),
                        table.definition().workbook(),
                        table.owner(),
                        answers.getOrDefault(table.id(), 0L),
                        table.rows().size(),
                        table.rows().stream()
                                .filter(row ->
                                        !hit.getOrDefault(table.id(), Set.of()).contains(row.id()))
                                .count(),
                        gaps.getOrDefault(table.id(), 0L),
                        overridden.getOrDefault(table.id(), 0L)))
                .toList();
    }

    private static Map<String, Long> bySubject(List<Sum> sums) {
        return sums.stream().collect(Collectors.groupingBy(Sum::subject, Collectors.summingLong(Sum::times)));
    }

    /** The release whose tables are in force. */
    long release() {
        return ruleset().number();
    }

    /**
     * The table in force of that id.
     *
     * @throws ProblemException if there is none, naming the nearest
     */
    DecisionTable table(String id) {
        List<DecisionTable> tables = ruleset().tables();
        return tables.stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow(() -> {
                    Optional<String> nearest = NearestName.of(
                            id, tables.stream().map(DecisionTable::id).toList());
                    String zh = nearest.map(name -> "；是不是 " + name + "？").orElse("");
                    String en =
                            nearest.map(name -> ". Did you mean " + name + "?").orElse("");
                    return new ProblemException(
                            ProblemType.NOT_FOUND, new LocalizedText("没有表 " + id + zh, "There is no table " + id + en));
                });
    }

    /** What a table is called. */
    static String title(DecisionTable table, Locale locale) {
        return LocalizedText.in(
                locale, table.definition().titleZh(), table.definition().titleEn());
    }

    /** Answers in which a row of the table decided. */
    long answers(DecisionTable table, Selection selection) {
        return bySubject(counts.sums(Kind.TABLE, selection)).getOrDefault(table.id(), 0L);
    }

    /** The rows of a table, in the order of the sheet. */
    List<RowStatistic> rows(DecisionTable table, Selection selection) {
        Map<String, Sum> hits = byItem(table, Kind.ROW, selection);
        Map<String, Sum> overrides = byItem(table, Kind.ROW_OVERRIDDEN, selection);
        return table.rows().stream()
                .map(row -> row(row.id(), hits.get(row.id()), overrides.get(row.id())))
                .toList();
    }

    private static RowStatistic row(String id, @Nullable Sum hits, @Nullable Sum overrides) {
        long times = hits == null ? 0 : hits.times();
        long overridden = overrides == null ? 0 : overrides.times();
        return new RowStatistic(
                id, times, hits == null ? null : hits.last(), overridden, Percent.of(overridden, times));
    }

    private Map<String, Sum> byItem(DecisionTable table, Kind kind, Selection selection) {
        return counts.sums(kind, selection).stream()
                .filter(sum -> sum.subject().equals(table.id()))
                .collect(Collectors.toMap(Sum::item, Function.identity()));
    }

    /** Cases that no row of the table fits, the most frequent first. */
    List<TableGap> gaps(DecisionTable table, Selection selection) {
        return byItem(table, Kind.NO_MATCH, selection).values().stream()
                .sorted(Comparator.comparingLong(Sum::times).reversed().thenComparing(Sum::item))
                .limit(MOST_GAPS)
                .map(Statistics::gap)
                .toList();
    }

    private static TableGap gap(Sum sum) {
        List<String> words = List.of(sum.item().split(" ", -1));
        return new TableGap(
                words.get(0).isEmpty() ? null : words.get(0),
                words.subList(1, words.size()),
                sum.times(),
                sum.sample().isEmpty() ? null : sum.sample(),
                null);
    }

    /** Questions, those first to which most people have no answer, then those that stay open most often. */
    List<QuestionStatistic> questions(Selection selection, Locale locale) {
        Map<String, Long> open = byItem(counts.sums(Kind.QUESTION, selection));
        Map<String, Long> unknown = byItem(counts.sums(Kind.UNKNOWN, selection));
        Comparator<QuestionStatistic> order = Comparator.comparingLong(QuestionStatistic::unknown)
                .thenComparingLong(QuestionStatistic::open)
                .reversed();
        return Stream.concat(open.keySet().stream(), unknown.keySet().stream())
                .distinct()
                .map(field -> new QuestionStatistic(
                        field, label(field, locale), open.getOrDefault(field, 0L), unknown.getOrDefault(field, 0L)))
                .sorted(order.thenComparing(QuestionStatistic::field))
                .toList();
    }

    private String label(String path, Locale locale) {
        return Vocabulary.get()
                .find(path)
                .map(field -> labels.of(field, locale))
                .orElse(path);
    }

    private static Map<String, Long> byItem(List<Sum> sums) {
        return sums.stream().collect(Collectors.groupingBy(Sum::item, Collectors.summingLong(Sum::times)));
    }

    /** Acts that were not done as advised, most often first. */
    List<OverrideStatistic> overrides(Selection selection, Locale locale) {
        Map<String, Long> advised = byItem(counts.sums(Kind.ADVISED, selection));
        Map<String, Long> forbidden = byItem(counts.sums(Kind.FORBIDDEN, selection));
        Map<String, Long> notTaken = byItem(counts.sums(Kind.NOT_TAKEN, selection));
        Map<String, Long> taken = byItem(counts.sums(Kind.TAKEN, selection));
        Comparator<OverrideStatistic> order = Comparator.<OverrideStatistic>comparingLong(
                        statistic -> statistic.notTaken() + statistic.taken())
                .reversed();
        return Stream.concat(notTaken.keySet().stream(), taken.keySet().stream())
                .distinct()
                .map(code -> override(
                        code,
                        locale,
                        advised.getOrDefault(code, 0L),
                        forbidden.getOrDefault(code, 0L),
                        notTaken.getOrDefault(code, 0L),
                        taken.getOrDefault(code, 0L)))
                .sorted(order.thenComparing(OverrideStatistic::code))
                .toList();
    }

    private OverrideStatistic override(
            String code, Locale locale, long advised, long forbidden, long notTaken, long taken) {
        return new OverrideStatistic(
                code,
                ActCodes.find(code).map(act -> labels.of(act, locale)).orElse(code),
                advised,
                forbidden,
                notTaken,
                taken,
                Percent.of(notTaken + taken, advised + forbidden));
    }

    private Ruleset ruleset() {
        return knowledge.active().ruleset();
    }
}
