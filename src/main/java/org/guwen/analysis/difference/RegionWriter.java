package org.guwen.analysis.difference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guwen.analysis.difference.ChangedRegion.Limit;
import org.guwen.analysis.space.Axis;
import org.guwen.analysis.space.Box;
import org.guwen.analysis.space.CaseSpace;
import org.guwen.analysis.space.CodeSet;
import org.guwen.analysis.text.AxisText;
import org.guwen.analysis.text.CaseText;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.table.DecisionTable;
import org.guwen.table.Row;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Turns boxes back into regions that people read: fields, values, a sample case and the rows that decide it. */
public final class RegionWriter {

    private static final LocalizedText DAY = new LocalizedText("规则日期", "Date of the case");

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
            return new Limit(
                    ChangedRegion.DAY, DAY, words.days(axis, codes), value -> codes.contains(axis.code(value)));
        }
        Field field = coding.fields().get(column);
        return new Limit(
                field.path(),
                LocalizedText.of(locale -> Labels.get().of(field, locale)),
                words.print(field, axis, codes),
                value -> codes.contains(axis.code(value)));
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
    public LocalizedText sampleInWords(Box box) {
        return LocalizedText.of(locale -> cases.sample(box, locale));
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
