package org.guwen.table.cell;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guwen.advice.TimeLimit;
import org.guwen.advice.TimeLimit.Unit;
import org.guwen.text.LocalizedText;

/**
 * Time limits in cells: {@code 立即}, {@code 10分钟}, {@code 7 working days}, {@code PT10M}, and as people say them:
 * {@code 半小时}, {@code 1.5小时}, {@code 两周}, {@code 1小时30分}.
 */
final class TimeLimits {

    private static final TimeLimit AT_ONCE = new TimeLimit(0, Unit.MINUTE);
    private static final TimeLimit SAME_DAY = new TimeLimit(0, Unit.DAY);

    private static final Map<String, TimeLimit> WORDS = Map.of(
            "立即", AT_ONCE, "马上", AT_ONCE, "atonce", AT_ONCE, "当日", SAME_DAY, "当天", SAME_DAY, "sameday", SAME_DAY);

    private static final Map<Unit, List<String>> UNITS = Map.of(
            Unit.MINUTE, List.of("分钟", "分", "min", "mins", "minute", "minutes"),
            Unit.HOUR, List.of("小时", "时", "钟头", "h", "hour", "hours"),
            Unit.DAY, List.of("天", "日", "d", "day", "days"),
            Unit.WORKING_DAY, List.of("工作日", "个工作日", "wd", "workingday", "workingdays"));

    private static final Map<String, TimeLimit> MULTIPLES = Map.of(
            "周", new TimeLimit(7, Unit.DAY),
            "星期", new TimeLimit(7, Unit.DAY),
            "礼拜", new TimeLimit(7, Unit.DAY),
            "week", new TimeLimit(7, Unit.DAY),
            "weeks", new TimeLimit(7, Unit.DAY),
            "刻钟", new TimeLimit(15, Unit.MINUTE));

    private static final Pattern AMOUNT = Pattern.compile(
            "(\\d{1,6}(?:\\.\\d{1,2})?|[零一二两三四五六七八九十百]{1,7})" + "个?(半?)([^\\d.零一二两三四五六七八九十百半]+?)(?:以内|之内|内)?");
    private static final Pattern HALF = Pattern.compile("半个?(小时|钟头|hour)");
    private static final Pattern COMPOUND = Pattern.compile("(\\d{1,4})个?(?:小时|h)(\\d{1,2})(?:分钟|分|min)");
    private static final Pattern ISO = Pattern.compile("(?:pt(\\d{1,6})m)|(?:pt(\\d{1,6})h)|(?:p(\\d{1,6})d)");

    private TimeLimits() {}

    static ParsedCell<TimeLimit> read(String text) {
        String folded = CellText.fold(text);
        TimeLimit word = WORDS.get(folded);
        if (word != null) {
            return ParsedCell.of(word);
        }
        Matcher iso = ISO.matcher(folded);
        if (iso.matches()) {
            return ParsedCell.of(iso(iso));
        }
        if (HALF.matcher(folded).matches()) {
            return ParsedCell.of(new TimeLimit(30, Unit.MINUTE));
        }
        Matcher compound = COMPOUND.matcher(folded);
        if (compound.matches()) {
            return ParsedCell.of(new TimeLimit(
                    60 * Integer.parseInt(compound.group(1)) + Integer.parseInt(compound.group(2)), Unit.MINUTE));
        }
        Matcher amount = AMOUNT.matcher(folded);
        return amount.matches()
                ? measured(amount).<ParsedCell<TimeLimit>>map(ParsedCell::of).orElseGet(() -> wrong(text))
                : wrong(text);
    }

    static String print(TimeLimit limit, Locale locale) {
        if (limit.equals(AT_ONCE)) {
            return LocalizedText.in(locale, "立即", "at once");
        }
        if (limit.equals(SAME_DAY)) {
            return LocalizedText.in(locale, "当日", "same day");
        }
        return switch (limit.unit()) {
            case MINUTE -> limit.amount() + LocalizedText.in(locale, "分钟", " min");
            case HOUR -> limit.amount() + LocalizedText.in(locale, "小时", " h");
            case DAY -> limit.amount() + LocalizedText.in(locale, "天", " d");
            case WORKING_DAY -> limit.amount() + LocalizedText.in(locale, "工作日", " working days");
        };
    }

    private static TimeLimit iso(Matcher iso) {
        if (iso.group(1) != null) {
            return new TimeLimit(Integer.parseInt(iso.group(1)), Unit.MINUTE);
        }
        return iso.group(2) != null
                ? new TimeLimit(Integer.parseInt(iso.group(2)), Unit.HOUR)
                : new TimeLimit(Integer.parseInt(iso.group(3)), Unit.DAY);
    }

    private static Optional<TimeLimit> measured(Matcher amount) {
        String number = amount.group(1);
        Optional<BigDecimal> read =
                number.charAt(0) <= '9' ? Optional.of(new BigDecimal(number)) : Numerals.read(number);
        BigDecimal half = amount.group(2).isEmpty() ? BigDecimal.ZERO : new BigDecimal("0.5");
        String name = amount.group(3);
        TimeLimit multiple = MULTIPLES.get(name);
        if (multiple != null) {
            return read.flatMap(value -> whole(value.add(half), multiple.amount(), multiple.unit()));
        }
        return Arrays.stream(Unit.values())
                .filter(unit -> UNITS.getOrDefault(unit, List.of()).contains(name))
                .findFirst()
                .flatMap(unit -> read.flatMap(value -> limit(value.add(half), unit)));
    }

    /** Parts of an hour are minutes. Part of a day could be a part of its opening hours: nobody knows. */
    private static Optional<TimeLimit> limit(BigDecimal value, Unit unit) {
        boolean isWhole = value.stripTrailingZeros().scale() <= 0;
        return unit == Unit.HOUR && !isWhole ? whole(value, 60, Unit.MINUTE) : whole(value, 1, unit);
    }

    private static Optional<TimeLimit> whole(BigDecimal value, int times, Unit unit) {
        BigDecimal product = value.multiply(BigDecimal.valueOf(times));
        return product.stripTrailingZeros().scale() <= 0
                ? Optional.of(new TimeLimit(product.intValueExact(), unit))
                : Optional.empty();
    }

    private static ParsedCell<TimeLimit> wrong(String text) {
        return ParsedCell.fault(CellProblem.wrongType(
                text,
                "时间：立即、当日、10分钟、1.5小时、3天、2周、7工作日",
                "a time: at once, same day, 10 min, 1.5 h, 3 d, 2 weeks, 7 working days"));
    }
}
