package org.guwen.analysis.space;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Finds the cases of a box that no row covers, one box after the other. Halves the box until no row touches a part or one
 * row covers it whole; a part that a row covers is never looked into again.
 */
public final class Uncovered {

    private final SplitChoice cut;
    private final List<Box> rows;
    private final Budget.Allowance allowance;
    private final BitSet covering = new BitSet();
    private final Deque<Part> waiting = new ArrayDeque<>();

    /** A part of the box and the rows that touch it. */
    record Part(Box box, int[] rows) {}

    public Uncovered(CaseSpace coding, Box box, List<Box> rows, Budget.Allowance allowance) {
        this.cut = new SplitChoice(coding, rows);
        this.rows = rows;
        this.allowance = allowance;
        open(box);
    }

    private void open(Box box) {
        int[] touching = new int[rows.size()];
        int count = 0;
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).intersects(box)) {
                if (rows.get(row).contains(box)) {
                    covering.set(row);
                    return;
                }
                touching[count++] = row;
            }
        }
        allowance.spend(rows.size());
        waiting.push(new Part(box, Arrays.copyOf(touching, count)));
    }

    /** The next box without a row; empty if there is none, or the budget is spent. */
    public Optional<Box> next() {
        while (!waiting.isEmpty() && !allowance.isEmpty()) {
            Part part = waiting.pop();
            if (part.rows().length == 0) {
                return Optional.of(part.box());
            }
            split(part);
        }
        return Optional.empty();
    }

    /** Whether the budget ended the search. */
    public boolean isCutShort() {
        return !waiting.isEmpty();
    }

    /** Positions of rows that together cover what was found to be covered so far. */
    public BitSet covering() {
        return covering;
    }

    private void split(Part part) {
        SplitChoice.Place place = cut.best(part);
        allowance.spend(2L * part.rows().length + SplitChoice.LOOKS);
        CodeSet whole = part.box().column(place.column());
        Part inside = part(part, place.column(), whole.and(place.codes()));
        Part outside = part(part, place.column(), whole.minus(place.codes()));
        // The smaller part first: what waits is then about as large as the table, whatever the depth.
        boolean isInsideSmaller = inside.rows().length <= outside.rows().length;
        push(isInsideSmaller ? outside : inside);
        push(isInsideSmaller ? inside : outside);
    }

    private void push(Part part) {
        if (part.rows().length == 0 || !isCovered(part)) {
            waiting.push(part);
        }
    }

    private boolean isCovered(Part part) {
        for (int row : part.rows()) {
            if (rows.get(row).contains(part.box())) {
                covering.set(row);
                return true;
            }
        }
        return false;
    }

    private Part part(Part whole, int column, CodeSet codes) {
        int[] touching = new int[whole.rows().length];
        int count = 0;
        for (int row : whole.rows()) {
            if (rows.get(row).column(column).intersects(codes)) {
                touching[count++] = row;
            }
        }
        return new Part(whole.box().with(column, codes), Arrays.copyOf(touching, count));
    }
}
