package org.guwen.table.cell;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guwen.advice.TimeLimit;
import org.guwen.advice.TimeLimit.Unit;
import org.guwen.text.LocalizedText;

/** Time limits in cells: {@code 立即}, {@code 10分钟}, {@code 7 working days}, {@code PT10M}. */
final class TimeLimits {

    private static final TimeLimit AT_ONCE = new TimeLimit(0, Unit.MINUTE);
    private static final TimeLimit SAME_DAY = new TimeLimit(0, Unit.DAY);

    private static final Map<String, TimeLimit> WORDS = Map.of(
            "立即", AT_ONCE, "马上", AT_ONCE, "atonce", AT_ONCE, "当日", SAME_DAY, "当天", SAME_DAY, "sameday", SAME_DAY);

    private static final Map<Unit, List<String>> UNITS = Map.of(
            Unit.MINUTE, List.of("分钟", "分", "min", "mins", "minute", "minutes"),
            Unit.HOUR, List.of("小时", "时", "h", "hour", "hours"),
            Unit.DAY, List.of("天", "日", "d", "day", "days"),
            Unit.WORKING_DAY, List.of("工作日", "个工作日", "wd", "workingday", "workingdays"));

    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,6})([^\\d]+)");
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
        Matcher amount = AMOUNT.matcher(folded);
        return amount.matches() ? measured(text, amount) : wrong(text);
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

    private static ParsedCell<TimeLimit> measured(String text, Matcher amount) {
        for (Unit unit : Unit.values()) {
            if (UNITS.getOrDefault(unit, List.of()).contains(amount.group(2))) {
                return ParsedCell.of(new TimeLimit(Integer.parseInt(amount.group(1)), unit));
            }
        }
        return wrong(text);
    }

    private static ParsedCell<TimeLimit> wrong(String text) {
        return ParsedCell.fault(CellProblem.wrongType(
                text, "时间：立即、当日、10分钟、2小时、3天、7工作日", "a time: at once, same day, 10 min, 2 h, 3 d, 7 working days"));
    }
}
