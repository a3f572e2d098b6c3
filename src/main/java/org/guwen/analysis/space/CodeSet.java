package org.guwen.analysis.space;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A set of codes of one column, immutable. Runs of codes, as ranges give them, are kept as their two ends, so that a
 * column cut a thousand times costs no more than one cut twice.
 */
public final class CodeSet {

    static final CodeSet NONE = new CodeSet(0, -1, null);

    private final int low;
    private final int high;

    /** The members, or {@code null} if every code between the ends is one. */
    private final long @Nullable [] words;

    private CodeSet(int low, int high, long @Nullable [] words) {
        this.low = low;
        this.high = high;
        this.words = words;
    }

    /** The codes from {@code low} to {@code high}, both included. */
    public static CodeSet run(int low, int high) {
        return low > high ? NONE : new CodeSet(low, high, null);
    }

    static CodeSet of(BitSet bits) {
        return of(bits.toLongArray());
    }

    private static CodeSet of(long[] words) {
        int first = 0;
        while (first < words.length && words[first] == 0) {
            first++;
        }
        if (first == words.length) {
            return NONE;
        }
        int last = words.length - 1;
        while (words[last] == 0) {
            last--;
        }
        int count = 0;
        for (int word = first; word <= last; word++) {
            count += Long.bitCount(words[word]);
        }
        int low = first * Long.SIZE + Long.numberOfTrailingZeros(words[first]);
        int high = last * Long.SIZE + Long.SIZE - 1 - Long.numberOfLeadingZeros(words[last]);
        return count == high - low + 1 ? run(low, high) : new CodeSet(low, high, words);
    }

    public boolean isEmpty() {
        return low > high;
    }

    /** Smallest code; meaningless if there is none. */
    public int low() {
        return low;
    }

    /** Largest code; meaningless if there is none. */
    public int high() {
        return high;
    }

    public int size() {
        return words == null
                ? high - low + 1
                : Arrays.stream(words).mapToInt(Long::bitCount).sum();
    }

    public boolean contains(int code) {
        return code >= low && code <= high && (words == null || (words[code >> 6] & (1L << code)) != 0);
    }

    public IntStream stream() {
        return IntStream.rangeClosed(low, high).filter(this::contains);
    }

    public boolean intersects(CodeSet other) {
        int from = Math.max(low, other.low);
        int to = Math.min(high, other.high);
        if (from > to) {
            return false;
        }
        if (words == null && other.words == null) {
            return true;
        }
        for (int word = from >> 6; word <= to >> 6; word++) {
            if ((word(word) & other.word(word)) != 0) {
                return true;
            }
        }
        return false;
    }

    public boolean containsAll(CodeSet other) {
        if (other.isEmpty()) {
            return true;
        }
        if (other.low < low || other.high > high) {
            return false;
        }
        if (words == null) {
            return true;
        }
        for (int word = other.low >> 6; word <= other.high >> 6; word++) {
            if ((other.word(word) & ~word(word)) != 0) {
                return false;
            }
        }
        return true;
    }

    public CodeSet and(CodeSet other) {
        if (other.containsAll(this)) {
            return this;
        }
        if (words == null && other.words == null) {
            return run(Math.max(low, other.low), Math.min(high, other.high));
        }
        long[] common = new long[(Math.min(high, other.high) >> 6) + 1];
        for (int word = 0; word < common.length; word++) {
            common[word] = word(word) & other.word(word);
        }
        return of(common);
    }

    public CodeSet minus(CodeSet other) {
        if (!intersects(other)) {
            return this;
        }
        if (words == null && other.words == null && (other.low <= low || other.high >= high)) {
            return other.low <= low ? run(other.high + 1, high) : run(low, other.low - 1);
        }
        long[] rest = new long[(high >> 6) + 1];
        for (int word = 0; word < rest.length; word++) {
            rest[word] = word(word) & ~other.word(word);
        }
        return of(rest);
    }

    CodeSet or(CodeSet other) {
        BitSet bits = bits();
        bits.or(other.bits());
        return of(bits);
    }

    private BitSet bits() {
        BitSet bits = new BitSet();
        if (words == null) {
            bits.set(low, high + 1);
            return bits;
        }
        return BitSet.valueOf(words);
    }

    /** The members among the 64 codes of a word. */
    private long word(int index) {
        if (words != null) {
            return index < words.length ? words[index] : 0;
        }
        int first = index << 6;
        if (high < first || low > first + Long.SIZE - 1) {
            return 0;
        }
        long fromLow = low <= first ? -1L : -1L << low;
        long toHigh = high >= first + Long.SIZE - 1 ? -1L : -1L >>> (Long.SIZE - 1 - (high & (Long.SIZE - 1)));
        return fromLow & toHigh;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CodeSet codes
                && low == codes.low
                && high == codes.high
                && containsAll(codes)
                && codes.containsAll(this);
    }

    @Override
    public int hashCode() {
        return 31 * low + high;
    }

    @Override
    public String toString() {
        return words == null ? low + ".." + high : bits().toString();
    }
}
