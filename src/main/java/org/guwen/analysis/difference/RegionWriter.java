package org.guwen.analysis.difference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guwen.analysis.difference.ChangedRegion.Limit;
import org.guwen.analysis.space.Axis;
import org.guwen.analysis.space.Box;
import org.guwen.analysis.space.CaseSpace;
import org.guwen.analysis.space.CodeSet;
import org.guwen.analysis.space.ListedAxis;
import org.guwen.analysis.space.OrderedAxis;
import org.guwen.analysis.space.SetAxis;
import org.guwen.analysis.text.AxisText;
import org.guwen.analysis.text.Bilingual;
import org.guwen.analysis.text.CaseText;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.table.DecisionTable;
import org.guwen.table.Row;
import org.jspecify.annotations.Nullable;

/** Turns boxes back into regions that people read: fields, values, a sample case and the rows that decide it. */
public final class RegionWriter {

    private static final Bilingual DAY = new Bilingual("规则日期", "Date of the case");

    /** Any day; it stands for the day of a sample where the day does not matter. */
    private static final LocalDate SOME_DAY = LocalDate.of(2026, 1, 1);

    private final CaseSpace coding;
    private final Box all;
    private final DecidingRows before;
    private final DecidingRows after;
    private final AxisText words = new AxisText();
    private final CaseText cases;

    public RegionWriter(CaseSpace coding, DecisionTable before, DecisionTable after) {
        this.coding = coding;
        this.all = coding.universe();
        this.cases = new CaseText(coding, all);
        this.before = new DecidingRows(before);
        this.after = new DecidingRows(after);
    }

    ChangedRegion region(Box box) {
        Map<String, Object> sample = sample(box);
        LocalDate day = day(box);
        LocalDate asked = day == null ? SOME_DAY : day;
        return new ChangedRegion(
                limits(box),
                sample,
                day,
                sampleInWords(box),
                ids(before.rows(sample, asked)),
                ids(after.rows(sample, asked)));
    }

    private static List<String> ids(List<Row> rows) {
        return rows.stream().map(Row::id).toList();
    }

    private List<Limit> limits(Box box) {
        List<Limit> limits = new ArrayList<>();
        for (int column = 0; column < coding.width(); column++) {
            if (isLimited(box, column)) {
                limits.add(limit(column, box.column(column)));
            }
        }
        return limits;
    }

    private boolean isLimited(Box box, int column) {
        return !box.column(column).equals(all.column(column));
    }

    private Limit limit(int column, CodeSet codes) {
        Axis axis = coding.axis(column);
        if (column == coding.days()) {
            return new Limit(ChangedRegion.DAY, DAY, words.days(axis, codes), value -> contains(axis, codes, value));
        }
        Field field = coding.fields().get(column);
        return new Limit(
                field.path(),
                Bilingual.of(locale -> Labels.get().of(field, locale)),
                words.print(field, axis, codes),
                value -> contains(axis, codes, value));
    }

    private static boolean contains(Axis axis, CodeSet codes, @Nullable Object value) {
        return codes.contains(code(axis, value));
    }

    /** The class that a value is in. */
    private static int code(Axis axis, @Nullable Object value) {
        if (value == null) {
            return 0;
        }
        if (axis instanceof OrderedAxis ordered) {
            int found = Arrays.binarySearch(ordered.starts(), ordered.grid().floor(value));
            return found >= 0 ? found + 1 : -found - 1;
        }
        if (axis instanceof SetAxis sets) {
            return value instanceof Collection<?> held ? pattern(sets, held) + 1 : 0;
        }
        ListedAxis listed = (ListedAxis) axis;
        return listed.index().getOrDefault(value, listed.values().size());
    }

    private static int pattern(SetAxis axis, Collection<?> held) {
        int pattern = 0;
        for (int constant = 0; constant < axis.named().size(); constant++) {
            pattern |= held.contains(axis.named().get(constant)) ? 1 << constant : 0;
        }
        return pattern;
    }

    /** A case of the box that says no more than it must. */
    Map<String, Object> sample(Box box) {
        Map<String, Object> sample = new LinkedHashMap<>();
        for (int column = 0; column < coding.days(); column++) {
            if (isLimited(box, column)) {
                Axis axis = coding.axis(column);
                Object value = axis.sample(CaseText.code(box.column(column)));
                if (value != null) {
                    sample.put(coding.fields().get(column).path(), value);
                }
            }
        }
        return sample;
    }

    /** The sample of a box in words. */
    public Bilingual sampleInWords(Box box) {
        return Bilingual.of(locale -> cases.sample(box, locale));
    }

    /** The day of the sample, or {@code null} if any day does. */
    @Nullable
    LocalDate day(Box box) {
        return isLimited(box, coding.days())
                        && coding.calendar().sample(box.column(coding.days()).low()) instanceof LocalDate day
                ? day
                : null;
    }
}
