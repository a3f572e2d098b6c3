package org.guwen.table.cell;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.table.Region;

/**
 * The grammar of cells that hold one fact of a case: turns the text of a cell into a value of the field and back. It is
 * the grammar of condition cells without ranges and exclusions.
 */
public final class FactCells {

    private final Labels labels;
    private final Map<Class<?>, Choices> choices = new ConcurrentHashMap<>();

    /** Reads and prints by these labels. */
    public FactCells(Labels labels) {
        this.labels = labels;
    }

    /** Whether a cell says that the fact is not given: it is blank, holds a dash, or the word for missing. */
    public static boolean isNotGiven(String text) {
        return CellKeywords.region(text)
                .filter(region -> !(region instanceof Region.Given))
                .isPresent();
    }

    /** Reads the text of a cell that gives the fact. */
    public ParsedCell<Object> read(Field field, String text) {
        if (field.kind() != Field.Kind.TEXT && text.length() > ConditionCells.LONGEST) {
            return ParsedCell.fault(CellProblem.tooLong(ConditionCells.LONGEST));
        }
        String normalised = CellText.normalise(text);
        if (CellText.isLoneSeparator(normalised)) {
            return ParsedCell.fault(CellProblem.loneSeparator(text));
        }
        return switch (field.kind()) {
            case BOOLEAN -> truth(normalised);
            case ENUM -> one(field, normalised);
            case SET -> choices(field).list(normalised).map(constants -> constants);
            case INTEGER, DECIMAL ->
                Quantity.of(field).read(CellText.measured(text)).map(number -> number);
            case DATE -> Days.read(normalised).map(day -> day);
            case TIME -> time(normalised).map(time -> time);
            case TEXT -> text(field, CellText.prose(text));
        };
    }

    /** Prints a value: with labels, or with keys in the root locale. */
    public String print(Field field, Object value, Locale locale) {
        if (value instanceof Collection<?> values) {
            // A set has no order of its own, and the same cases shall give the same bytes.
            return field.constants().stream()
                    .filter(values::contains)
                    .map(part -> print(field, part, locale))
                    .collect(Collectors.joining(CellKeywords.separator(locale)));
        }
        if (value instanceof Enum<?> constant) {
            return labels.of(constant, locale);
        }
        if (value instanceof Boolean truth) {
            return CellKeywords.print(truth, locale);
        }
        return value instanceof BigDecimal number
                ? Quantity.of(field).print(Quantity.canonical(number))
                : value.toString();
    }

    /** What a cell of the field takes, in a few words. */
    public static String type(Field field) {
        String unit = ColumnTypes.unit(field.domain().unit());
        return switch (field.kind()) {
            case BOOLEAN -> "是/否";
            case ENUM -> "选项";
            case SET -> "多选";
            case INTEGER -> "整数" + unit;
            case DECIMAL -> "数值" + unit;
            case DATE -> "日期";
            case TIME -> "时间";
            case TEXT -> "文本";
        };
    }

    /** Why a well-formed cell may mean something else than it says. */
    public static Optional<CellProblem> doubt(Field field, String text) {
        return field.domain().unit().equals("%") && isBareNumber(text)
                ? Optional.of(CellProblem.barePercent(text))
                : Optional.empty();
    }

    /** Whether a cell of percentages holds a number without its sign. */
    public static boolean isBareNumber(String text) {
        String normalised = CellText.normalise(text);
        return normalised.chars().anyMatch(Character::isDigit) && normalised.indexOf('%') < 0;
    }

    /** Reads a point in time with its offset. */
    public static ParsedCell<OffsetDateTime> time(String text) {
        try {
            return ParsedCell.of(OffsetDateTime.parse(text));
        } catch (DateTimeParseException e) {
            return ParsedCell.fault(CellProblem.wrongType(
                    text, "时间，如 2026-01-01T09:00+08:00", "a time such as 2026-01-01T09:00+08:00"));
        }
    }

    private static ParsedCell<Object> truth(String text) {
        Optional<Boolean> truth = CellKeywords.truth(text);
        return truth.isPresent()
                ? ParsedCell.of(truth.get())
                : ParsedCell.fault(CellProblem.wrongType(text, "是或否", "true or false"));
    }

    private ParsedCell<Object> one(Field field, String text) {
        Optional<Enum<?>> constant = choices(field).find(text);
        return constant.isPresent()
                ? ParsedCell.of(constant.get())
                : ParsedCell.fault(choices(field).unknown(text));
    }

    private static ParsedCell<Object> text(Field field, String text) {
        int longest = field.domain().maxLength();
        return text.length() <= longest
                ? ParsedCell.of(text)
                : ParsedCell.fault(CellProblem.wrongLength(text, longest));
    }

    private Choices choices(Field field) {
        Class<? extends Enum<?>> options = field.options();
        if (options == null) {
            throw new IllegalArgumentException(field.path() + " has no options");
        }
        return choices.computeIfAbsent(options, type -> new Choices(options, labels));
    }
}
