package org.guwen.inference.possible;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.guwen.facts.vocabulary.Field;
import org.guwen.inference.index.TableIndex;
import org.guwen.table.HitPolicy;
import org.guwen.table.Row;
import org.jspecify.annotations.Nullable;

/** Which rows of a table match and count, or may, of a subject of which some facts are open. */
final class PossibleRows {

    /**
     * A row that matches or may.
     *
     * @param row the row
     * @param isCertain whether it counts whatever the open facts turn out to be
     * @param isHit whether it matches whatever they turn out to be
     * @param isDecided whether it can count under the hit policy
     * @param fields open facts that it depends on
     */
    record PossibleRow(Row row, boolean isCertain, boolean isHit, boolean isDecided, BitSet fields) {}

    private record Match(Row row, boolean isCertain, BitSet fields) {}

    private PossibleRows() {}

    /**
     * The rows.
     *
     * @param reader value of each field, {@link Unsettled} if it is open
     * @param day code of the business date
     */
    static List<PossibleRow> of(TableIndex index, Function<Field, @Nullable Object> reader, int day) {
        return decided(index, matches(index, reader, day));
    }

    private static List<Match> matches(TableIndex index, Function<Field, @Nullable Object> reader, int day) {
        List<Field> fields = index.fields();
        int[] codes = new int[index.width()];
        codes[codes.length - 1] = day;
        BitSet open = new BitSet();
        Unsettled[] unsettled = new Unsettled[fields.size()];
        for (int column = 0; column < fields.size(); column++) {
            Object value = reader.apply(fields.get(column));
            if (value instanceof Unsettled one) {
                open.set(column);
                unsettled[column] = one;
            } else {
                codes[column] = index.code(column, value);
            }
        }
        List<Match> found = new ArrayList<>();
        for (int position : index.possible(codes, open)) {
            Holds holds = Holds.YES;
            BitSet needed = new BitSet();
            for (int column = open.nextSetBit(0);
                    column >= 0 && holds != Holds.NO;
                    column = open.nextSetBit(column + 1)) {
                Holds one = accepts(index, position, column, unsettled[column]);
                if (one == Holds.MAY) {
                    needed.or(unsettled[column].fields());
                }
                holds = holds.and(one);
            }
            if (holds != Holds.NO) {
                found.add(new Match(index.rows().get(position), holds == Holds.YES, needed));
            }
        }
        return found;
    }

    private static Holds accepts(TableIndex index, int position, int column, Unsettled value) {
        return index.isTested(position, column)
                ? value.holds(one -> index.accepts(position, column, index.code(column, one)))
                : Holds.YES;
    }

    private static List<PossibleRow> decided(TableIndex index, List<Match> matches) {
        return switch (index.table().definition().hitPolicy()) {
            case COLLECT, RULE_ORDER ->
                matches.stream()
                        .map(match -> new PossibleRow(
                                match.row(), match.isCertain(), match.isCertain(), true, match.fields()))
                        .toList();
            case UNIQUE -> only(matches);
            case FIRST -> first(matches);
            case PRIORITY -> best(index, matches);
        };
    }

    /** Where one row matches for certain, no other can. */
    private static List<PossibleRow> only(List<Match> matches) {
        List<Match> certain = matches.stream().filter(Match::isCertain).toList();
        return (certain.isEmpty() ? matches : certain)
                .stream()
                        .map(match -> new PossibleRow(
                                match.row(), match.isCertain(), match.isCertain(), true, match.fields()))
                        .toList();
    }

    /** A row counts only if none before it matches. */
    private static List<PossibleRow> first(List<Match> matches) {
        List<PossibleRow> found = new ArrayList<>();
        BitSet before = new BitSet();
        boolean isOver = false;
        for (Match match : matches) {
            BitSet fields = (BitSet) before.clone();
            fields.or(match.fields());
            found.add(new PossibleRow(match.row(), !isOver && fields.isEmpty(), match.isCertain(), !isOver, fields));
            isOver |= match.isCertain();
            before.or(match.fields());
        }
        return found;
    }

    /** The rows of the best outcome count. */
    private static List<PossibleRow> best(TableIndex index, List<Match> matches) {
        int certain = Integer.MIN_VALUE;
        for (Match match : matches) {
            if (match.isCertain()) {
                certain = Math.max(certain, HitPolicy.rank(index.table(), match.row()));
            }
        }
        List<PossibleRow> found = new ArrayList<>();
        for (Match match : matches) {
            int rank = HitPolicy.rank(index.table(), match.row());
            BitSet fields = (BitSet) match.fields().clone();
            for (Match other : matches) {
                if (!other.isCertain() && HitPolicy.rank(index.table(), other.row()) > rank) {
                    fields.or(other.fields());
                }
            }
            boolean isDecided = rank >= certain;
            found.add(
                    new PossibleRow(match.row(), isDecided && fields.isEmpty(), match.isCertain(), isDecided, fields));
        }
        return found;
    }
}
