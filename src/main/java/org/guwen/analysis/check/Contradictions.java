package org.guwen.analysis.check;

import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.guwen.analysis.check.OutcomeAssertions.Question;
import org.guwen.analysis.space.Box;
import org.guwen.analysis.space.Budget;
import org.guwen.analysis.text.CaseText;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.table.Finding.Severity;
import org.guwen.table.FindingCode;
import org.guwen.table.HitPolicy;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.Row;
import org.guwen.table.TableDefinition;
import org.guwen.text.LocalizedText;

/**
 * Rows that count for the same case and cannot both be followed. Texts, documents, obligations and whatever the advice
 * merges by its own rules – the shortest time, the highest role – never contradict each other.
 */
public record Contradictions(Budget budget) implements Check {

    /** Two rows, the earlier first. */
    private record Pair(int earlier, int later) {}

    /** The rows of one standing, by their answer to one question. */
    private record Topic(Question question, int rank) {}

    @Override
    public BitSet tell(BoxedRows rows, FindingCollector remarks) {
        Map<Topic, Map<Object, BitSet>> topics = topics(rows);
        Map<Pair, Question> found =
                new TreeMap<>(Comparator.comparing(Pair::later).thenComparing(Pair::earlier));
        Budget.Allowance allowance = new Budget.Allowance(budget.pairs());
        topics.forEach(
                (topic, answers) -> collect(rows, topic.question(), List.copyOf(answers.values()), found, allowance));
        found.forEach((pair, question) -> tell(rows, pair, question, remarks));
        if (allowance.isEmpty()) {
            remarks.incomplete("未能查完各行的结论是否相互矛盾", "contradictions between rows were not looked for to the end");
        }
        return new BitSet();
    }

    private static Map<Topic, Map<Object, BitSet>> topics(BoxedRows rows) {
        TableDefinition definition = rows.table().definition();
        boolean isRanked = definition.hitPolicy() == HitPolicy.PRIORITY;
        Precedence precedence = new Precedence(rows);
        Map<Topic, Map<Object, BitSet>> topics = new LinkedHashMap<>();
        for (int position = 0; position < rows.size(); position++) {
            Row row = rows.rows().get(position);
            int rank = isRanked ? precedence.rank(position) : 0;
            int at = position;
            OutcomeAssertions.of(definition, row, isRanked ? definition.outcomes() : List.<OutcomeColumn>of())
                    .forEach((question, answers) -> answers.forEach(
                            answer -> topics.computeIfAbsent(new Topic(question, rank), topic -> new LinkedHashMap<>())
                                    .computeIfAbsent(answer, value -> new BitSet())
                                    .set(at)));
        }
        return topics;
    }

    private static void collect(
            BoxedRows rows,
            Question question,
            List<BitSet> answers,
            Map<Pair, Question> found,
            Budget.Allowance allowance) {
        boolean isOneRow = rows.table().definition().hitPolicy().isSingle();
        for (int one = 0; one < answers.size(); one++) {
            for (int other = one + 1; other < answers.size(); other++) {
                for (int row : answers.get(one).stream().toArray()) {
                    BitSet others = isOneRow ? alone(row, answers.get(other)) : answers.get(other);
                    allowance.spend(others.cardinality());
                    if (!allowance.isEmpty()) {
                        others.stream()
                                .filter(second -> rows.boxes()
                                        .get(row)
                                        .intersects(rows.boxes().get(second)))
                                .forEach(second -> found.putIfAbsent(
                                        new Pair(Math.min(row, second), Math.max(row, second)), question));
                    }
                }
            }
        }
    }

    private static BitSet alone(int row, BitSet others) {
        BitSet alone = new BitSet();
        alone.set(row, others.get(row));
        return alone;
    }

    private static void tell(BoxedRows rows, Pair pair, Question question, FindingCollector remarks) {
        remarks.add(
                Severity.WARNING,
                FindingCode.CONFLICT,
                rows.rows().get(pair.later()),
                () -> text(rows, pair, question));
    }

    private static FindingCollector.Text text(BoxedRows rows, Pair pair, Question question) {
        String earlier = rows.rows().get(pair.earlier()).id();
        String later = rows.rows().get(pair.later()).id();
        String zh = about(rows, question, Locale.CHINESE);
        String en = about(rows, question, Locale.ENGLISH);
        if (pair.earlier() == pair.later()) {
            return new FindingCollector.Text(
                    "行 " + later + " 自相矛盾：" + zh, "row " + later + " contradicts itself: " + en, null);
        }
        CaseText words = rows.words();
        Box common = rows.boxes()
                .get(pair.earlier())
                .and(rows.boxes().get(pair.later()))
                .orElseThrow();
        return new FindingCollector.Text(
                "行 " + later + " 与行 " + earlier + " 相互矛盾（" + zh + "），两行会同时适用；例如："
                        + words.sample(common, Locale.CHINESE),
                "row " + later + " contradicts row " + earlier + " (" + en + "), and both match; for example "
                        + words.sample(common, Locale.ENGLISH),
                LocalizedText.of(locale -> words.cells(common, locale)));
    }

    private static String about(BoxedRows rows, Question question, Locale locale) {
        String column = rows.table()
                .definition()
                .outcome(question.outcome())
                .map(outcome -> LocalizedText.in(locale, outcome.labelZh(), outcome.labelEn()))
                .orElse(question.outcome());
        return question.of() instanceof Enum<?> constant
                ? column + " – " + Labels.get().of(constant, locale)
                : column;
    }
}
