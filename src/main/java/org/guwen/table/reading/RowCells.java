package org.guwen.table.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.guwen.advice.Basis;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.table.FindingCode;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.Region;
import org.guwen.table.Row;
import org.guwen.table.TableDefinition;
import org.guwen.table.cell.CellKeywords;
import org.guwen.table.cell.CellProblem;
import org.guwen.table.cell.CellText;
import org.guwen.table.cell.Choices;
import org.guwen.table.cell.ConditionCells;
import org.guwen.table.cell.Days;
import org.guwen.table.cell.OutcomeCells;
import org.guwen.table.cell.StandardColumn;
import org.guwen.table.xlsx.SheetCell;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Turns the cells of a row into a {@link Row}. */
public final class RowCells {

    /** What stands behind the basis of a row that business users may not change. */
    public static final String LOCK_NOTE = "(锁定)";

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final Pattern LOCK = Pattern.compile(" *\\((锁定|locked)\\) *", Pattern.CASE_INSENSITIVE);
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}._/-]{1,40}");
    private static final Pattern CLAUSE_SEPARATOR = Pattern.compile("[,;\\s]+");

    private final ConditionCells conditions;
    private final OutcomeCells outcomes;
    private final Choices bases;
    private final Predicate<String> knownClause;

    RowCells(Labels labels, Predicate<String> knownClause) {
        this.conditions = new ConditionCells(labels);
        this.outcomes = new OutcomeCells(labels);
        this.bases = new Choices(Basis.class, labels);
        this.knownClause = knownClause;
    }

    /** The row, if every cell is well-formed. */
    Optional<Row> read(ParsedRow row, TableDefinition definition, Columns columns) {
        String id = id(row, columns);
        List<Region> regions = new ArrayList<>();
        columns.conditions().forEach((field, column) -> regions.add(region(row, field, column)));
        Map<String, Object> values = new LinkedHashMap<>();
        Basis basis = basis(row, column(columns, StandardColumn.BASIS));
        for (OutcomeColumn outcome : definition.outcomes()) {
            outcome(row, outcome, columns.outcome(outcome), basis == Basis.POLICY)
                    .ifPresent(value -> values.put(outcome.key(), value));
        }
        List<String> clauses = clauses(row, column(columns, StandardColumn.CLAUSES));
        LocalDate from = day(row, column(columns, StandardColumn.VALID_FROM));
        LocalDate to = day(row, column(columns, StandardColumn.VALID_TO));
        if (from != null && to != null && to.isBefore(from)) {
            row.error(column(columns, StandardColumn.VALID_TO), CellProblem.badRange(from + " – " + to));
        }
        boolean enabled = isEnabled(row, column(columns, StandardColumn.ENABLED));
        String note = row.text(column(columns, StandardColumn.NOTE));
        return row.isFaulty()
                ? Optional.empty()
                : Optional.of(new Row(
                        id,
                        row.number(),
                        regions,
                        values,
                        clauses,
                        basis,
                        from,
                        to,
                        enabled,
                        note.isEmpty() ? null : note));
    }

    private static String id(ParsedRow row, Columns columns) {
        int column = column(columns, StandardColumn.ROW_ID);
        row.cell(column).ifPresent(row::isTextByMistake);
        String id = OutcomeCells.isBlank(row.text(column)) ? "" : CellText.normalise(row.text(column));
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            row.error(column, badId(id));
        }
        if (id.isEmpty() && !row.isUnreadable(column)) {
            row.error(
                    column,
                    new CellProblem(
                            FindingCode.MISSING_ROW_ID,
                            "缺少行号，可用：" + row.freeId(),
                            "the row has no id; " + row.freeId() + " is free",
                            row.freeId()));
        }
        return id;
    }

    private static CellProblem badId(String id) {
        String quoted = CellText.quoted(id);
        return new CellProblem(
                FindingCode.OUT_OF_DOMAIN,
                "行号“" + quoted + "”只能由字母、数字和 . _ - / 组成，最多 40 字",
                "the row id '" + quoted + "' may hold letters, digits and . _ - / only, 40 at most",
                null);
    }

    private Region region(ParsedRow row, Field field, int column) {
        Optional<SheetCell> cell = row.cell(column);
        if (cell.isEmpty()
                || (isNumeric(field) && row.isDateByMistake(cell.get()))
                || (field.kind() == Field.Kind.TEXT && row.isTextByMistake(cell.get()))) {
            return new Region.Any();
        }
        if (field.domain().unit().equals("%")) {
            row.warnOfBarePercent(cell.get());
        }
        return row.value(column, conditions.read(field, cell.get().text())).orElseGet(Region.Any::new);
    }

    private static boolean isNumeric(Field field) {
        return field.kind() == Field.Kind.INTEGER || field.kind() == Field.Kind.DECIMAL;
    }

    private Optional<Object> outcome(ParsedRow row, OutcomeColumn outcome, int column, boolean isOwn) {
        Optional<SheetCell> cell = row.cell(column);
        if (cell.isEmpty() || OutcomeCells.isBlank(cell.get().text())) {
            if (row.isUnreadable(column)) {
                return Optional.empty();
            }
            if (outcome.required()) {
                row.error(column, empty(outcome.labelZh(), outcome.labelEn()));
            } else if (outcome.limit() && isOwn) {
                row.warn(column, blankLimit(outcome));
            }
            return Optional.empty();
        }
        if (OutcomeCells.isUnlimited(outcome, cell.get().text())) {
            return Optional.empty();
        }
        if ((isMeasure(outcome) && row.isDateByMistake(cell.get()))
                || (isText(outcome) && row.isTextByMistake(cell.get()))) {
            return Optional.empty();
        }
        Optional<Object> value =
                row.value(column, outcomes.read(outcome, cell.get().text()));
        if (value.isPresent() && outcome.kind() == OutcomeColumn.Kind.PERCENT) {
            row.warnOfBarePercent(cell.get());
        }
        value.filter(LocalDate.class::isInstance)
                .map(LocalDate.class::cast)
                .ifPresent(day -> warnOfYear(row, column, day));
        return value;
    }

    private static boolean isMeasure(OutcomeColumn outcome) {
        return switch (outcome.kind()) {
            case NUMBER, PERCENT, MONEY, DURATION -> true;
            case TEXT, TEXT_LIST, BOOLEAN, DATE, CLOCK, ENUM, ENUM_LIST -> false;
        };
    }

    private static boolean isText(OutcomeColumn outcome) {
        return outcome.kind() == OutcomeColumn.Kind.TEXT || outcome.kind() == OutcomeColumn.Kind.TEXT_LIST;
    }

    private List<String> clauses(ParsedRow row, int column) {
        String text = row.text(column);
        if (text.length() > ConditionCells.LONGEST) {
            row.error(column, CellProblem.tooLong(ConditionCells.LONGEST));
            return List.of();
        }
        List<String> clauses = CLAUSE_SEPARATOR
                .splitAsStream(CellText.normalise(text))
                .filter(clause -> !clause.isEmpty() && !clause.equals("-"))
                .toList();
        if (clauses.isEmpty() && !row.isUnreadable(column)) {
            row.error(column, empty("条款", "clauses"));
        }
        clauses.stream()
                .filter(knownClause.negate())
                .distinct()
                .map(CellText::quoted)
                .forEach(clause -> row.error(
                        column,
                        new CellProblem(
                                FindingCode.UNKNOWN_CLAUSE,
                                "没有编号为“" + clause + "”的条款",
                                "there is no clause '" + clause + "'",
                                null)));
        return clauses;
    }

    private Basis basis(ParsedRow row, int column) {
        String text = withoutLock(row.text(column));
        Optional<Enum<?>> basis = bases.find(text);
        if (basis.isEmpty() && text.isEmpty() && !row.isUnreadable(column)) {
            row.error(column, empty("性质", "basis"));
        } else if (basis.isEmpty() && !text.isEmpty()) {
            row.error(column, bases.unknown(text));
        }
        return (Basis) basis.orElse(Basis.POLICY);
    }

    /** What a row rests on, as its cell says it, without the remark that the row is locked. */
    public static String withoutLock(String text) {
        return LOCK.matcher(CellText.normalise(text)).replaceAll("");
    }

    private static @Nullable LocalDate day(ParsedRow row, int column) {
        String text = row.text(column);
        if (OutcomeCells.isBlank(text)) {
            return null;
        }
        Optional<LocalDate> day = row.value(column, Days.read(text));
        day.ifPresent(found -> warnOfYear(row, column, found));
        return day.orElse(null);
    }

    private static boolean isEnabled(ParsedRow row, int column) {
        String text = row.text(column);
        if (OutcomeCells.isBlank(text)) {
            return true;
        }
        Optional<Boolean> truth = CellKeywords.truth(text);
        if (truth.isEmpty()) {
            row.error(column, CellProblem.wrongType(text, "是或否", "true or false"));
        }
        return truth.orElse(true);
    }

    private static CellProblem blankLimit(OutcomeColumn outcome) {
        return new CellProblem(
                FindingCode.BLANK_LIMIT,
                new LocalizedText(
                        "“" + outcome.labelZh() + "”留空就是没有上限；确实不限，请填“不限”",
                        "'" + outcome.labelEn()
                                + "' is blank, which means without limit; if that is meant, write 'no limit'"),
                LocalizedText.of(OutcomeCells::unlimited));
    }

    /** Days of another century are slips of the pen. */
    private static void warnOfYear(ParsedRow row, int column, LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            row.warn(
                    column,
                    new CellProblem(
                            FindingCode.INCONSISTENT,
                            "日期 " + day + " 的年份可能写错了",
                            "the year of " + day + " is probably a slip",
                            null));
        }
    }

    private static CellProblem empty(String zh, String en) {
        return new CellProblem(FindingCode.EMPTY_OUTCOME, "“" + zh + "”不能为空", "'" + en + "' must not be empty", null);
    }

    private static int column(Columns columns, StandardColumn column) {
        return columns.standing(column).orElse(-1);
    }
}
