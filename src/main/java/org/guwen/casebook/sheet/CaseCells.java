package org.guwen.casebook.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guwen.advice.TimeLimit;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.DeadlineCode;
import org.guwen.advice.code.Decision;
import org.guwen.advice.code.DemandAnswer;
import org.guwen.advice.code.ForbiddenCode;
import org.guwen.advice.code.Verdict;
import org.guwen.casebook.DueTime;
import org.guwen.facts.code.DemandCode;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.table.FindingCode;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.OutcomeColumn.Kind;
import org.guwen.table.cell.CellProblem;
import org.guwen.table.cell.CellText;
import org.guwen.table.cell.Choices;
import org.guwen.table.cell.FactCells;
import org.guwen.table.cell.OutcomeCells;
import org.guwen.table.cell.ParsedCell;
import org.guwen.text.LocalizedText;

/** Reads the cells of a case into the values that stand at their places when the case is written as YAML. */
final class CaseCells {

    private static final OutcomeColumn LIMIT = new OutcomeColumn("limit", Kind.DURATION, null, false, "", "");

    private final FactCells facts = new FactCells(Labels.get());
    private final OutcomeCells outcomes = new OutcomeCells(Labels.get());
    private final Choices acts = choices(ActionCode.values(), ForbiddenCode.values());
    private final Choices verdicts = choices(Verdict.values());
    private final Choices demands = choices(DemandCode.values());
    private final Choices answers = choices(DemandAnswer.values());
    private final Choices decisions = choices(Decision.values());
    private final Choices deadlines = choices(DeadlineCode.values());
    private final GivenColumns fields = new GivenColumns(null);

    private static Choices choices(Enum<?>[]... constants) {
        return new Choices(Stream.of(constants).flatMap(Stream::of).toList(), Labels.get());
    }

    /** Whether the cell says nothing of the case. */
    static boolean isBlank(CaseColumn column, String text) {
        return column instanceof CaseColumn.Given ? FactCells.isNotGiven(text) : OutcomeCells.isBlank(text);
    }

    ParsedCell<Object> read(CaseColumn column, String text) {
        return column instanceof CaseColumn.Given given
                ? fact(given, text)
                : expectation(((CaseColumn.Expected) column).column(), text);
    }

    private ParsedCell<Object> fact(CaseColumn.Given column, String text) {
        return switch (column.field().path()) {
            case "proposals.code" -> key(acts, text);
            // People count issues from 1, as the headers do.
            case "proposals.issue" ->
                facts.read(column.field(), text).then(number -> position(text, number.toString()));
            default -> facts.read(column.field(), text);
        };
    }

    private static ParsedCell<Object> position(String text, String number) {
        int position = Integer.parseInt(number);
        return position < 1 || position > ListedFacts.ISSUE.most()
                ? ParsedCell.fault(CellProblem.outOfDomain(text, LocalizedText.same("1-" + ListedFacts.ISSUE.most())))
                : ParsedCell.of(position - 1);
    }

    private ParsedCell<Object> expectation(OutcomeColumn column, String text) {
        if (CellText.isLoneSeparator(CellText.normalise(text))) {
            return ParsedCell.fault(CellProblem.loneSeparator(text));
        }
        return switch (column.key()) {
            case "expect.verdicts" -> pairs(text, (act, verdict) -> pair(key(acts, act), key(verdicts, verdict)));
            case "expect.demands" -> pairs(text, (code, answer) -> pair(key(demands, code), key(answers, answer)));
            case "expect.deadlines" -> pairs(text, (code, limit) -> pair(key(deadlines, code), limit(limit)));
            case "expect.dueAt" -> pairs(text, (code, due) -> pair(key(deadlines, code), due(due)));
            case "expect.projectDecisions" -> each(text, part -> key(decisions, part));
            case "expect.questions", "expectNot.questions" -> each(text, this::question);
            case "expect.rows", "expectNot.rows", "expect.disclosures", "expectNot.disclosures" ->
                each(text, ParsedCell::of);
            default -> outcomes.read(column, text);
        };
    }

    private ParsedCell<Object> limit(String text) {
        return outcomes.read(LIMIT, text).map(limit -> ((TimeLimit) limit).iso());
    }

    private static ParsedCell<Object> due(String text) {
        Optional<String> due = DueTime.read(text);
        return due.isPresent()
                ? ParsedCell.of(due.get())
                : ParsedCell.fault(CellProblem.wrongType(
                        text,
                        "到期时刻，如 2026-10-12 18:00；只看哪一天的写 2026-10-12；没有日期的写“无”",
                        "an end such as 2026-10-12 18:00, a day such as 2026-10-12, or none"));
    }

    private ParsedCell<Object> question(String text) {
        Optional<CaseColumn.Given> field = fields.find(text).stream().findFirst();
        return field.isPresent()
                ? ParsedCell.of(field.get().field().path())
                : ParsedCell.fault(CellProblem.unknownValue(
                        text,
                        fields.nearest(text)
                                .map(CaseColumn.Given::header)
                                .map(LocalizedText::same)
                                .orElse(null)));
    }

    private static ParsedCell<Object> key(Choices choices, String text) {
        Optional<Enum<?>> found = choices.find(text);
        return found.isPresent() ? ParsedCell.of(found.get().name()) : ParsedCell.fault(choices.unknown(text));
    }

    /** Values in the order of the cell, each as often as it stands there. */
    private static ParsedCell<Object> each(String text, Function<String, ParsedCell<Object>> read) {
        List<Object> values = new ArrayList<>();
        for (String part : CellText.parts(CellText.normalise(text))) {
            ParsedCell<Object> value = read.apply(part);
            if (value.value().isEmpty()) {
                return value;
            }
            values.add(value.value().get());
        }
        return ParsedCell.of(List.copyOf(values));
    }

    private static ParsedCell<Object> pairs(
            String text, BiFunction<String, String, ParsedCell<Map.Entry<Object, Object>>> read) {
        Map<Object, Object> values = new LinkedHashMap<>();
        for (String part : CellText.parts(CellText.normalise(text))) {
            String[] sides = part.split("[:=]", 2);
            ParsedCell<Map.Entry<Object, Object>> pair =
                    sides.length < 2 ? ParsedCell.fault(noPair(part)) : read.apply(sides[0].strip(), sides[1].strip());
            if (pair.problem().isPresent()) {
                return ParsedCell.fault(pair.problem().get());
            }
            pair.value().ifPresent(entry -> values.put(entry.getKey(), entry.getValue()));
        }
        return ParsedCell.of(values);
    }

    private static ParsedCell<Map.Entry<Object, Object>> pair(ParsedCell<Object> key, ParsedCell<Object> value) {
        return key.then(name -> value.map(content -> Map.entry(name, content)));
    }

    private static CellProblem noPair(String text) {
        return new CellProblem(
                FindingCode.WRONG_TYPE,
                "“" + text + "”无法识别，请写成“名称：值”，多项用分号隔开",
                "'" + text + "' cannot be read: write 'name: value', several with semicolons",
                "名称：值 / name: value");
    }
}
