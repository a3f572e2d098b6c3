package org.guwen.table.cell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guwen.advice.TimeLimit;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.table.FindingCode;
import org.guwen.table.OutcomeColumn;
import org.guwen.text.LocalizedText;

/** The grammar of outcome cells: turns the text of a cell into a value of the column's kind and back. */
public final class OutcomeCells {

    private static final Quantity NUMBER = new Quantity("", new BigDecimal("1000000000"), 6);
    private static final Quantity PERCENT = new Quantity("%", new BigDecimal("100"), 4);
    private static final Quantity MONEY = new Quantity("CNY", new BigDecimal("100000000"), 2);
    private static final Set<String> UNLIMITED = Stream.of(
                    "不限", "不限额", "无限", "无限制", "无上限", "没有上限", "no limit", "unlimited", "none")
            .map(CellText::fold)
            .collect(Collectors.toSet());
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    private final Labels labels;
    private final Map<Class<?>, Choices> choices = new ConcurrentHashMap<>();

    /** Reads and prints by these labels. */
    public OutcomeCells(Labels labels) {
        this.labels = labels;
    }

    /** Whether a cell says nothing: it is blank or holds a dash. */
    public static boolean isBlank(String text) {
        String normalised = CellText.normalise(text);
        return normalised.isEmpty() || normalised.equals("-");
    }

    /** Whether a cell of a limit says in words that there is none. */
    public static boolean isUnlimited(OutcomeColumn column, String text) {
        return column.limit() && UNLIMITED.contains(CellText.fold(text));
    }

    /** How a limit says that there is none, in that language. */
    public static String unlimited(Locale locale) {
        return LocalizedText.in(locale, "不限", "no limit");
    }

    /** Reads the text of a cell that is not blank. */
    public ParsedCell<Object> read(OutcomeColumn column, String text) {
        boolean free = column.kind() == OutcomeColumn.Kind.TEXT || column.kind() == OutcomeColumn.Kind.TEXT_LIST;
        if (!free && text.length() > ConditionCells.LONGEST) {
            return ParsedCell.fault(CellProblem.tooLong(ConditionCells.LONGEST));
        }
        String normalised = CellText.normalise(text);
        if (CellText.isLoneSeparator(normalised)) {
            return ParsedCell.fault(CellProblem.loneSeparator(text));
        }
        return switch (column.kind()) {
            case TEXT -> prose(CellText.prose(text)).map(value -> value);
            case TEXT_LIST -> ParsedCell.of(texts(text));
            case NUMBER -> NUMBER.read(CellText.measured(text)).map(value -> value);
            case PERCENT -> PERCENT.read(CellText.measured(text)).map(value -> value);
            case MONEY -> MONEY.read(CellText.measured(text)).map(value -> value.setScale(2, RoundingMode.UNNECESSARY));
            case BOOLEAN -> truth(normalised);
            case DURATION -> TimeLimits.read(normalised).map(value -> value);
            case DATE -> Days.read(normalised).map(value -> value);
            case CLOCK -> Clocks.read(normalised).map(value -> value);
            case ENUM -> one(column, normalised);
            case ENUM_LIST -> choices(column).list(normalised).map(value -> value);
        };
    }

    /** Prints a value: with labels, or with keys in the root locale. */
    public String print(OutcomeColumn column, Object value, Locale locale) {
        return switch (column.kind()) {
            case TEXT, DATE, CLOCK -> value.toString();
            case TEXT_LIST ->
                ((List<?>) value)
                        .stream()
                                .map(Object::toString)
                                .collect(Collectors.joining(LocalizedText.in(locale, "；", "; ")));
            case NUMBER, MONEY -> ((BigDecimal) value).toPlainString();
            case PERCENT -> PERCENT.print((BigDecimal) value);
            case BOOLEAN -> CellKeywords.print((Boolean) value, locale);
            case DURATION -> TimeLimits.print((TimeLimit) value, locale);
            case ENUM -> labels.of((Enum<?>) value, locale);
            case ENUM_LIST ->
                ((List<?>) value)
                        .stream()
                                .map(constant -> labels.of((Enum<?>) constant, locale))
                                .collect(Collectors.joining(CellKeywords.separator(locale)));
        };
    }

    /** What a cell of the column takes, in a few words. */
    public static String type(OutcomeColumn column) {
        return ColumnTypes.of(column);
    }

    private static ParsedCell<String> prose(String text) {
        Optional<String> unknown = PLACEHOLDER
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(path -> Vocabulary.get().find(path).isEmpty())
                .map(CellText::quoted)
                .findFirst();
        return unknown.isEmpty()
                ? ParsedCell.of(text)
                : ParsedCell.fault(new CellProblem(
                        FindingCode.UNKNOWN_FIELD,
                        "占位符 {" + unknown.get() + "} 不是已知字段",
                        "the placeholder {" + unknown.get() + "} is no field of the vocabulary",
                        null));
    }

    private static List<String> texts(String text) {
        return Pattern.compile("[;；\n]")
                .splitAsStream(CellText.prose(text))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    private static ParsedCell<Object> truth(String text) {
        Optional<Boolean> truth = CellKeywords.truth(text);
        return truth.isPresent()
                ? ParsedCell.of(truth.get())
                : ParsedCell.fault(CellProblem.wrongType(text, "是或否", "true or false"));
    }

    private ParsedCell<Object> one(OutcomeColumn column, String text) {
        Optional<Enum<?>> constant = choices(column).find(text);
        return constant.isPresent()
                ? ParsedCell.of(constant.get())
                : ParsedCell.fault(choices(column).unknown(text));
    }

    private Choices choices(OutcomeColumn column) {
        Class<? extends Enum<?>> options = column.options();
        if (options == null) {
            throw new IllegalArgumentException(column.key() + " has no options");
        }
        return choices.computeIfAbsent(options, type -> new Choices(options, labels));
    }
}
