package org.guwen.inference.benchmark;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guwen.advice.Basis;
import org.guwen.advice.TimeLimit;
import org.guwen.facts.code.ComplaintCategory;
import org.guwen.facts.code.PurchaseChannel;
import org.guwen.facts.code.Role;
import org.guwen.facts.code.Satisfaction;
import org.guwen.facts.code.Severity;
import org.guwen.table.Region;
import org.guwen.table.Row;

/**
 * A row as somebody in a hurry writes it in Java: numbers, and a test that stops at the first cell that does not fit.
 * {@link #BLANK} accepts everything; an upper end is not included.
 */
record GeneratedRow(
        int category,
        int satisfaction,
        int channel,
        int safety,
        int fromDay,
        int toDay,
        int fromKm,
        int toKm,
        Outcome outcome) {

    static final int BLANK = -1;

    /** Numbers of a request lie below this. */
    static final int LIMIT = 100_000;

    private static final int LAST_ENUMERATION = 3;

    /** What a row gives. */
    record Outcome(Severity severity, Role role, TimeLimit plan) {}

    /** A row that accepts everything. */
    static GeneratedRow blank() {
        return new GeneratedRow(BLANK, BLANK, BLANK, BLANK, 0, LIMIT, 0, LIMIT, outcome(0));
    }

    private static Outcome outcome(int number) {
        return new Outcome(
                Severity.values()[number % Severity.values().length],
                Role.values()[number % Role.values().length],
                new TimeLimit(number, TimeLimit.Unit.HOUR));
    }

    boolean matches(GeneratedRequest asked) {
        return (category == BLANK || category == asked.category())
                && (satisfaction == BLANK || satisfaction == asked.satisfaction())
                && (channel == BLANK || channel == asked.channel())
                && (safety == BLANK || safety == asked.safety())
                && asked.day() >= fromDay
                && asked.day() < toDay
                && asked.km() >= fromKm
                && asked.km() < toKm;
    }

    /** Cuts the row into rows that together accept what it accepts; itself alone if the cell cannot be cut. */
    List<GeneratedRow> cut(int column, int options, int at) {
        if (column > LAST_ENUMERATION) {
            return column == LAST_ENUMERATION + 1 ? cutDays(at) : cutKm(at);
        }
        int[] cells = {category, satisfaction, channel, safety};
        if (cells[column] != BLANK) {
            return List.of(this);
        }
        List<GeneratedRow> rows = new ArrayList<>();
        for (int option = 0; option < options; option++) {
            cells[column] = option;
            rows.add(new GeneratedRow(cells[0], cells[1], cells[2], cells[3], fromDay, toDay, fromKm, toKm, outcome));
        }
        return rows;
    }

    private List<GeneratedRow> cutDays(int at) {
        return at <= fromDay || at >= toDay
                ? List.of(this)
                : List.of(
                        new GeneratedRow(category, satisfaction, channel, safety, fromDay, at, fromKm, toKm, outcome),
                        new GeneratedRow(category, satisfaction, channel, safety, at, toDay, fromKm, toKm, outcome));
    }

    private List<GeneratedRow> cutKm(int at) {
        return at <= fromKm || at >= toKm
                ? List.of(this)
                : List.of(
                        new GeneratedRow(category, satisfaction, channel, safety, fromDay, toDay, fromKm, at, outcome),
                        new GeneratedRow(category, satisfaction, channel, safety, fromDay, toDay, at, toKm, outcome));
    }

    /** The same row with outcomes of its own. */
    GeneratedRow numbered(int number) {
        return new GeneratedRow(category, satisfaction, channel, safety, fromDay, toDay, fromKm, toKm, outcome(number));
    }

    /** The same row in a decision table. */
    Row row(int number) {
        return new Row(
                "G-" + number,
                number + 1,
                List.of(
                        constant(ComplaintCategory.values(), category),
                        constant(Satisfaction.values(), satisfaction),
                        constant(PurchaseChannel.values(), channel),
                        constant(new Boolean[] {false, true}, safety),
                        range(fromDay, toDay),
                        range(fromKm, toKm)),
                Map.of("severity", outcome.severity(), "escalateTo", outcome.role(), "plan", outcome.plan()),
                List.of("CH-N3"),
                Basis.POLICY,
                null,
                null,
                true,
                null);
    }

    private static Region constant(Object[] constants, int index) {
        return index == BLANK ? new Region.Any() : new Region.OneOf(Set.of(constants[index]));
    }

    private static Region range(int from, int to) {
        return from == 0 && to == LIMIT
                ? new Region.Any()
                : new Region.Range(
                        from == 0 ? null : BigDecimal.valueOf(from),
                        true,
                        to == LIMIT ? null : BigDecimal.valueOf(to),
                        false);
    }
}
