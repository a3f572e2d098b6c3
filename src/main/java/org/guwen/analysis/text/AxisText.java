package org.guwen.analysis.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guwen.analysis.space.Axis;
import org.guwen.analysis.space.CodeSet;
import org.guwen.analysis.space.ListedAxis;
import org.guwen.analysis.space.OrderedAxis;
import org.guwen.analysis.space.SetAxis;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.table.Region;
import org.guwen.table.cell.ConditionCells;
import org.guwen.text.LocalizedText;

/** Says in words which values some codes of a field stand for, as condition cells would say it. */
public final class AxisText {

    /** Some field that holds a date: the grammar of cells is the same for all of them. */
    private static final Field DATE = Vocabulary.get().field("vehicle.invoiceDate");

    private final ConditionCells cells = new ConditionCells(Labels.get());

    /** The values of some codes: alternatives, each as a cell would say it. */
    public LocalizedText print(Field field, Axis axis, CodeSet codes) {
        return LocalizedText.of(locale -> {
            String or = LocalizedText.in(locale, " 或 ", " or ");
            return String.join(or, alternatives(field, axis, codes, locale));
        });
    }

    /** Some days. */
    public LocalizedText days(Axis axis, CodeSet codes) {
        return print(DATE, axis, codes);
    }

    private List<String> alternatives(Field field, Axis axis, CodeSet codes, Locale locale) {
        List<String> alternatives = new ArrayList<>();
        CodeSet given = codes.and(axis.given());
        if (given.equals(axis.given())) {
            alternatives.add(cells.print(field, new Region.Given(), locale));
        } else if (axis instanceof OrderedAxis ordered) {
            runs(given).forEach(run -> alternatives.add(cells.print(field, range(ordered, run), locale)));
        } else if (axis instanceof SetAxis sets) {
            alternatives.addAll(given.isEmpty() ? List.of() : new SetText(sets, locale).print(given));
        } else if (!given.isEmpty()) {
            alternatives.add(cells.print(field, listed((ListedAxis) axis, given), locale));
        }
        if (codes.contains(0)) {
            alternatives.add(cells.print(field, new Region.Missing(), locale));
        }
        return alternatives;
    }

    /** The range of a run, each end as the shorter number says it: up to 200 rather than below 200.01. */
    private static Region.Range range(OrderedAxis axis, CodeSet run) {
        Region.Range range = axis.range(run);
        if (axis.grid().kind() != Field.Kind.DECIMAL) {
            return range;
        }
        long first = axis.starts()[run.low() - 1];
        boolean isLowIncluded = range.low() == null || length(axis, first) <= length(axis, first - 1);
        Comparable<?> low =
                range.low() == null || isLowIncluded ? range.low() : axis.grid().value(first - 1);
        if (range.high() == null) {
            return new Region.Range(low, low != null && isLowIncluded, null, false);
        }
        long end = axis.end(run.high()) + 1;
        boolean isHighIncluded = length(axis, end - 1) <= length(axis, end);
        return new Region.Range(low, isLowIncluded, axis.grid().value(isHighIncluded ? end - 1 : end), isHighIncluded);
    }

    private static int length(OrderedAxis axis, long position) {
        return position < 0
                ? Integer.MAX_VALUE
                : axis.grid().value(position).toString().length();
    }

    /** What is left out, if that is shorter. */
    private static Region listed(ListedAxis axis, CodeSet given) {
        CodeSet others = axis.given().minus(given);
        boolean isShorter = axis.size() > 4 && others.size() * 2 < given.size();
        return isShorter && axis.region(others) instanceof Region.OneOf one
                ? new Region.NoneOf(one.values())
                : axis.region(given);
    }

    private static List<CodeSet> runs(CodeSet codes) {
        List<CodeSet> runs = new ArrayList<>();
        int first = codes.low();
        for (int code = codes.low(); code <= codes.high(); code++) {
            if (codes.contains(code) && !codes.contains(code + 1)) {
                runs.add(CodeSet.run(first, code));
            } else if (!codes.contains(code)) {
                first = code + 1;
            }
        }
        return runs;
    }
}
