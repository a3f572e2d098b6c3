package org.guwen.inference.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.guwen.table.ColumnCode;
import org.guwen.table.Region;
import org.jspecify.annotations.Nullable;

/**
 * One column of an index. Codes are taken together in blocks of equal size, so that a column cut ten thousand times needs
 * no more memory than one cut a hundred times; each block has a bitmap of the rows that accept any of its codes. If a
 * block holds several codes, a row found by its bitmap is confirmed by its cell.
 */
final class IndexColumn {

    /** Bitmaps of a column at most: between 32 and 512 the look-up is equally fast (measured). */
    private static final int MOST_BLOCKS = 128;

    private final ColumnCode coding;
    private final BitSet tested;
    private final int shift;
    private final long[][] blocks;

    /** What the cell of each row accepts; {@code null} if every block is a single code. */
    private final IntPredicate @Nullable [] cells;

    /**
     * Indexes a column.
     *
     * @param coding coding of the column
     * @param regions cell of each row
     */
    IndexColumn(ColumnCode coding, List<Region> regions) {
        this.coding = coding;
        this.tested = new BitSet(regions.size());
        for (int row = 0; row < regions.size(); row++) {
            tested.set(row, !(regions.get(row) instanceof Region.Any));
        }
        this.shift = shift(coding.size());
        this.blocks = blocks(regions);
        this.cells = shift == 0 || tested.isEmpty() ? null : cells(regions);
    }

    private static int shift(int size) {
        int shift = 0;
        while ((size - 1) >> shift >= MOST_BLOCKS) {
            shift++;
        }
        return shift;
    }

    private long[][] blocks(List<Region> regions) {
        long[] always = always(regions.size());
        long[][] bitmaps = Stream.generate(always::clone)
                .limit(((coding.size() - 1) >> shift) + 1L)
                .toArray(long[][]::new);
        Map<Region, BitSet> known = new HashMap<>();
        for (int row = tested.nextSetBit(0); row >= 0; row = tested.nextSetBit(row + 1)) {
            BitSet accepted = known.computeIfAbsent(regions.get(row), this::blocksOf);
            for (int block = accepted.nextSetBit(0); block >= 0; block = accepted.nextSetBit(block + 1)) {
                bitmaps[block][row >> 6] |= 1L << row;
            }
        }
        return bitmaps;
    }

    /** The rows that accept every code. */
    private long[] always(int rows) {
        BitSet always = new BitSet(rows);
        always.set(0, rows);
        always.andNot(tested);
        return Arrays.copyOf(always.toLongArray(), (rows + Long.SIZE - 1) / Long.SIZE);
    }

    private BitSet blocksOf(Region region) {
        BitSet codes = coding.codes(region);
        BitSet accepted = new BitSet();
        for (int code = codes.nextSetBit(0); code >= 0; code = codes.nextSetBit(((code >> shift) + 1) << shift)) {
            accepted.set(code >> shift);
        }
        return accepted;
    }

    private IntPredicate[] cells(List<Region> regions) {
        Map<Region, IntPredicate> known = new HashMap<>();
        return regions.stream()
                .map(region -> known.computeIfAbsent(region, coding::accepts))
                .toArray(IntPredicate[]::new);
    }

    /** Number of codes. */
    int size() {
        return coding.size();
    }

    /** Code of a value. */
    int code(@Nullable Object value) {
        return coding.code(value);
    }

    /** Whether some row does not accept everything. */
    boolean isTested() {
        return !tested.isEmpty();
    }

    /** Whether a row does not accept everything. */
    boolean isTested(int row) {
        return tested.get(row);
    }

    /** The rows that accept a code, as a bitmap, and maybe rows that accept a neighbour of it. Not to be written to. */
    long[] candidates(int code) {
        return blocks[code >> shift];
    }

    /** Whether a row among the candidates of a code accepts it. */
    boolean confirms(int row, int code) {
        return cells == null || cells[row].test(code);
    }

    /** Whether a row accepts a code. */
    boolean accepts(int row, int code) {
        return cells == null ? (blocks[code][row >> 6] & (1L << row)) != 0 : cells[row].test(code);
    }
}
