package org.guwen.casebook.sheet;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guwen.advice.act.ActCodes;
import org.guwen.advice.code.DeadlineCode;
import org.guwen.advice.code.Decision;
import org.guwen.advice.code.DemandAnswer;
import org.guwen.advice.code.Verdict;
import org.guwen.casebook.DueTime;
import org.guwen.facts.code.DemandCode;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.OutcomeColumn.Kind;
import org.guwen.table.cell.FactCells;
import org.guwen.table.cell.OutcomeCells;
import org.guwen.table.cell.ParsedCell;

/** Prints the values of a case as people write them in its cells; what is printed reads back as the same value. */
final class CaseTexts {

    private static final Locale ZH = Locale.CHINESE;
    private static final OutcomeColumn LIMIT = new OutcomeColumn("limit", Kind.DURATION, null, false, "", "");

    private final Labels labels = Labels.get();
    private final FactCells facts = new FactCells(labels);
    private final OutcomeCells outcomes = new OutcomeCells(labels);

    /** Prints a value as it stands at its place in YAML. */
    String print(CaseColumn column, Object value) {
        return column instanceof CaseColumn.Given given
                ? fact(given, value)
                : expectation(((CaseColumn.Expected) column).column(), value);
    }

    private String fact(CaseColumn.Given column, Object value) {
        return switch (column.field().path()) {
            case "proposals.code" -> act(value);
            case "proposals.issue" -> String.valueOf(((Number) value).intValue() + 1);
            default -> facts.print(column.field(), read(facts.read(column.field(), keys(value, ", ")), value), ZH);
        };
    }

    private String expectation(OutcomeColumn column, Object value) {
        return switch (column.key()) {
            case "expect.verdicts" ->
                pairs(value, entry -> act(entry.getKey()) + "：" + label(Verdict.class, entry.getValue()));
            case "expect.demands" ->
                pairs(
                        value,
                        entry -> label(DemandCode.class, entry.getKey())
                                + "："
                                + label(DemandAnswer.class, entry.getValue()));
            case "expect.deadlines" ->
                pairs(value, entry -> label(DeadlineCode.class, entry.getKey()) + "：" + limit(entry.getValue()));
            case "expect.dueAt" ->
                pairs(
                        value,
                        entry -> label(DeadlineCode.class, entry.getKey()) + "："
                                + DueTime.print(entry.getValue().toString(), ZH));
            case "expect.projectDecisions" -> joined(value, decision -> label(Decision.class, decision));
            case "expect.questions", "expectNot.questions" -> joined(value, this::question);
            case "expect.rows", "expectNot.rows", "expect.disclosures", "expectNot.disclosures" ->
                joined(value, Object::toString);
            default -> {
                String text = keys(value, column.kind() == Kind.TEXT_LIST ? ";" : ",");
                yield outcomes.print(column, read(outcomes.read(column, text), value), ZH);
            }
        };
    }

    private String act(Object code) {
        return ActCodes.find(code.toString())
                .map(act -> labels.of(act, ZH))
                .orElseThrow(() -> new IllegalArgumentException("no act " + code));
    }

    private <E extends Enum<E>> String label(Class<E> type, Object key) {
        return labels.of(Enum.valueOf(type, key.toString()), ZH);
    }

    private String limit(Object iso) {
        return outcomes.print(LIMIT, read(outcomes.read(LIMIT, iso.toString()), iso), ZH);
    }

    /** The label where it is the label of this field alone. */
    private String question(Object path) {
        String label = labels.of(Vocabulary.get().field(path.toString()), ZH);
        List<CaseColumn.Given> meant = new GivenColumns(null).find(label);
        return meant.size() == 1 ? label : path.toString();
    }

    private static String pairs(Object value, Function<Map.Entry<?, ?>, String> print) {
        return ((Map<?, ?>) value).entrySet().stream().map(print).sorted().collect(Collectors.joining("；"));
    }

    private static String joined(Object value, Function<Object, String> print) {
        return ((Collection<?>) value)
                .stream().map(Objects::requireNonNull).map(print).collect(Collectors.joining("、"));
    }

    private static String keys(Object value, String separator) {
        return value instanceof Collection<?> values
                ? values.stream().map(String::valueOf).collect(Collectors.joining(separator))
                : value.toString();
    }

    private static Object read(ParsedCell<Object> reading, Object value) {
        return reading.value().orElseThrow(() -> new IllegalArgumentException("cannot be written in a cell: " + value));
    }
}
