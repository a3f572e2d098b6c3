package org.guwen.analysis.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import org.guwen.analysis.space.Box;
import org.guwen.analysis.space.CaseSpace;
import org.guwen.analysis.space.CodeSet;
import org.guwen.analysis.space.OrderedAxis;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.table.Region;
import org.guwen.table.cell.ConditionCells;
import org.guwen.text.LocalizedText;

/** Says boxes in the words of the table: as cells that can be typed in, and as a case that somebody could bring. */
public final class CaseText {

    private final CaseSpace coding;
    private final Box whole;
    private final Labels labels = Labels.get();
    private final ConditionCells cells = new ConditionCells(labels);

    /**
     * Leaves out of every sentence the columns that say nothing.
     *
     * @param whole cases that a sentence without any column means
     */
    public CaseText(CaseSpace coding, Box whole) {
        this.coding = coding;
        this.whole = whole;
    }

    /** The cell of a column that accepts these codes; accepts more only where no cell is exact. */
    Region cell(Box box, int column) {
        return isWhole(box, column) ? new Region.Any() : coding.axis(column).region(box.column(column));
    }

    /** Whether one row can accept exactly these cases. */
    public boolean isExact(Box box) {
        for (int column = 0; column < coding.days(); column++) {
            if (!isWhole(box, column)
                    && !coding.axis(column).codes(cell(box, column)).equals(box.column(column))) {
                return false;
            }
        }
        return true;
    }

    private boolean isWhole(Box box, int column) {
        return box.column(column).containsAll(whole.column(column));
    }

    /** The cells of a row that accepts these cases, those that accept everything left out. */
    public String cells(Box box, Locale locale) {
        List<String> parts =
                parts(box, locale, ": ", column -> cells.print(coding.fields().get(column), cell(box, column), locale));
        if (!isWhole(box, coding.days())) {
            Region.Range days = days(box);
            addDay(parts, LocalizedText.in(locale, "生效日", "Valid from"), days.low());
            addDay(parts, LocalizedText.in(locale, "失效日", "Valid to"), days.high());
        }
        return parts.isEmpty()
                ? LocalizedText.in(locale, "所有条件都留空", "all conditions empty")
                : String.join(" · ", parts);
    }

    /** The days of a box as the dates of a row; before the first day of the whole no row counts anyway. */
    Region.Range days(Box box) {
        CodeSet days = box.column(coding.days());
        CodeSet all = whole.column(coding.days());
        Region.Range range = coding.calendar().range(days);
        return days.low() == all.low() ? new Region.Range(null, true, range.high(), true) : range;
    }

    private static void addDay(List<String> parts, String label, @org.jspecify.annotations.Nullable Object day) {
        if (day != null) {
            parts.add(label + ": " + day);
        }
    }

    /** One case of the box, by the fields that matter. */
    public String sample(Box box, Locale locale) {
        List<String> parts = parts(box, locale, " = ", column -> value(box, column, locale));
        int days = coding.days();
        if (!isWhole(box, days)) {
            parts.add(LocalizedText.in(locale, "业务日期", "business date") + " = " + day(box.column(days)));
        }
        return parts.isEmpty()
                ? LocalizedText.in(locale, "任何情形", "any case")
                : String.join(LocalizedText.in(locale, "，", ", "), parts);
    }

    /** The first day, or the last one of the earliest days of all, which may begin anywhere. */
    private LocalDate day(CodeSet days) {
        OrderedAxis calendar = coding.calendar();
        int code = days.low();
        boolean isEarliest = code == whole.column(coding.days()).low();
        return LocalDate.ofEpochDay(isEarliest ? calendar.end(code) : calendar.starts()[code - 1]);
    }

    private List<String> parts(Box box, Locale locale, String sign, IntFunction<String> text) {
        List<String> parts = new ArrayList<>();
        for (int column = 0; column < coding.days(); column++) {
            if (!isWhole(box, column)) {
                parts.add(labels.of(coding.fields().get(column), locale) + sign + text.apply(column));
            }
        }
        return parts;
    }

    private String value(Box box, int column, Locale locale) {
        Field field = coding.fields().get(column);
        Object value = coding.axis(column).sample(code(box.column(column)));
        if (value == null) {
            return LocalizedText.in(locale, "未提供", "not given");
        }
        if (value instanceof Set<?> held) {
            return held.isEmpty()
                    ? LocalizedText.in(locale, "无", "none")
                    : cells.print(field, new Region.OneOf(Set.copyOf(held)), locale);
        }
        return field.kind().compareTo(Field.Kind.INTEGER) >= 0
                        && value instanceof Comparable<?> point
                        && !(value instanceof String)
                ? cells.print(field, new Region.Range(point, true, point, true), locale)
                : cells.print(field, new Region.OneOf(Set.of(value)), locale);
    }

    /** The code that stands for a set of codes: one that is given, if there is one. */
    public static int code(CodeSet codes) {
        return codes.low() == 0 && codes.size() > 1
                ? codes.minus(CodeSet.run(0, 0)).low()
                : codes.low();
    }
}
