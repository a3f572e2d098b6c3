package org.guwen.table.cell;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.table.Region;
import org.guwen.text.LocalizedText;

/**
 * The grammar of condition cells: turns the text of a cell into a {@link Region} and back. Labels in Chinese or English
 * and keys are accepted alike; what is printed reads back as the same region.
 */
public final class ConditionCells {

    private static final Pattern NOT = Pattern.compile("(?:非|不是|(?i:not)(?=[ :])):? *(.+)", Pattern.DOTALL);
    private static final Pattern CONTAINS = Pattern.compile("(?:包含|含|(?i:contains)(?=[ :])):? *(.+)", Pattern.DOTALL);
    private static final Pattern NOT_TEXT = Pattern.compile("(?:非|不是|(?i:not))[ :：]+(.+)", Pattern.DOTALL);

    /** Longer cells mean nothing to anybody; and a grammar may take its time over them. */
    public static final int LONGEST = 2_000;

    private final Labels labels;
    private final Map<Class<?>, Choices> choices = new ConcurrentHashMap<>();

    /** Reads and prints by these labels. */
    public ConditionCells(Labels labels) {
        this.labels = labels;
    }

    /** Reads the text of a condition cell of that field. */
    public ParsedCell<Region> read(Field field, String text) {
        if (text.length() > LONGEST) {
            return ParsedCell.fault(CellProblem.tooLong(LONGEST));
        }
        Optional<Region> word = CellKeywords.region(text);
        if (word.isPresent()) {
            return ParsedCell.of(word.get());
        }
        String normalised = CellText.normalise(text);
        if (CellText.isLoneSeparator(normalised)) {
            return ParsedCell.fault(CellProblem.loneSeparator(text));
        }
        return switch (field.kind()) {
            case BOOLEAN -> truths(normalised);
            case ENUM -> constants(choices(field), normalised);
            case SET -> members(choices(field), normalised);
            case INTEGER, DECIMAL -> numbers(field).read(CellText.measured(text));
            case DATE -> dates().read(CellText.measured(text));
            case TIME -> times().read(CellText.measured(text));
            case TEXT -> texts(field, CellText.prose(text));
        };
    }

    /** Prints a region: with labels, or with keys in the root locale. */
    public String print(Field field, Region region, Locale locale) {
        if (region instanceof Region.Any) {
            return "–";
        }
        if (region instanceof Region.Missing) {
            return LocalizedText.in(locale, "空", "EMPTY");
        }
        if (region instanceof Region.Given) {
            return LocalizedText.in(locale, "有", "PRESENT");
        }
        if (region instanceof Region.Range range) {
            return printRange(field, range);
        }
        if (region instanceof Region.NoneOf none) {
            return LocalizedText.in(locale, "非 ", "not ") + printValues(none.values(), locale);
        }
        if (region instanceof Region.ContainsAny any) {
            return LocalizedText.in(locale, "含 ", "contains ") + printValues(any.values(), locale);
        }
        return printOneOf(field, ((Region.OneOf) region).values(), locale);
    }

    private static ParsedCell<Region> truths(String text) {
        Set<Object> truths = new LinkedHashSet<>();
        for (String part : CellText.parts(text)) {
            Optional<Boolean> truth = CellKeywords.truth(part);
            if (truth.isEmpty()) {
                return ParsedCell.fault(CellProblem.wrongType(text, "是或否", "true or false"));
            }
            truths.add(truth.get());
        }
        return ParsedCell.of(new Region.OneOf(truths));
    }

    private static ParsedCell<Region> constants(Choices choices, String text) {
        ParsedCell<Region> listed = choices.list(text).map(constants -> new Region.OneOf(ordered(constants)));
        Matcher not = NOT.matcher(text);
        if (listed.problem().isPresent() && not.matches()) {
            return CellText.isLoneSeparator(not.group(1))
                    ? ParsedCell.fault(CellProblem.loneSeparator(text))
                    : choices.list(not.group(1)).map(constants -> new Region.NoneOf(ordered(constants)));
        }
        return listed;
    }

    private static ParsedCell<Region> members(Choices choices, String text) {
        Matcher contains = CONTAINS.matcher(text);
        String list = contains.matches() ? contains.group(1) : text;
        return CellText.isLoneSeparator(list)
                ? ParsedCell.fault(CellProblem.loneSeparator(text))
                : choices.list(list).map(constants -> new Region.ContainsAny(ordered(constants)));
    }

    private static ParsedCell<Region> texts(Field field, String text) {
        Matcher not = NOT_TEXT.matcher(text);
        List<String> texts = TextList.read(not.matches() ? not.group(1) : text);
        int longest = field.domain().maxLength();
        Optional<String> tooLong =
                texts.stream().filter(entry -> entry.length() > longest).findFirst();
        if (tooLong.isPresent() || texts.isEmpty()) {
            return ParsedCell.fault(CellProblem.wrongLength(tooLong.orElse(text), longest));
        }
        Set<Object> values = ordered(texts);
        return ParsedCell.of(not.matches() ? new Region.NoneOf(values) : new Region.OneOf(values));
    }

    private static Ranges<BigDecimal> numbers(Field field) {
        Quantity quantity = Quantity.of(field);
        return new Ranges<>(quantity::read, quantity::print, Ranges.NUMBER_SPAN, quantity.isWhole());
    }

    private static Ranges<LocalDate> dates() {
        return new Ranges<>(Days::read, LocalDate::toString, Ranges.DATE_SPAN, false);
    }

    private static Ranges<OffsetDateTime> times() {
        return new Ranges<>(FactCells::time, OffsetDateTime::toString, Ranges.DATE_SPAN, false);
    }

    private static String printRange(Field field, Region.Range range) {
        return switch (field.kind()) {
            case DATE -> dates().print(range);
            case TIME -> times().print(range);
            case BOOLEAN, ENUM, SET, INTEGER, DECIMAL, TEXT -> numbers(field).print(range);
        };
    }

    private String printOneOf(Field field, Set<Object> values, Locale locale) {
        boolean isMeasured = values.stream().allMatch(Comparable.class::isInstance)
                && values.stream().noneMatch(String.class::isInstance)
                && values.stream().noneMatch(Enum.class::isInstance)
                && values.stream().noneMatch(Boolean.class::isInstance);
        return isMeasured
                ? values.stream()
                        .map(value -> printRange(
                                field, new Region.Range((Comparable<?>) value, true, (Comparable<?>) value, true)))
                        .collect(Collectors.joining("、"))
                : printValues(values, locale);
    }

    private String printValues(Set<Object> values, Locale locale) {
        String separator = CellKeywords.separator(locale);
        if (values.stream().allMatch(String.class::isInstance)) {
            return TextList.print(values, separator);
        }
        return values.stream().map(value -> printValue(value, locale)).collect(Collectors.joining(separator));
    }

    private String printValue(Object value, Locale locale) {
        if (value instanceof Enum<?> constant) {
            return labels.of(constant, locale);
        }
        return value instanceof Boolean truth ? CellKeywords.print(truth, locale) : value.toString();
    }

    private static Set<Object> ordered(Collection<?> values) {
        return new LinkedHashSet<>(values);
    }

    private Choices choices(Field field) {
        Class<? extends Enum<?>> options = field.options();
        if (options == null) {
            throw new IllegalArgumentException(field.path() + " has no options");
        }
        return choices.computeIfAbsent(options, type -> new Choices(options, labels));
    }
}
