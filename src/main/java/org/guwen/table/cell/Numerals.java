package org.guwen.table.cell;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as people say them in Chinese: {@code 一千}, {@code 1.5万}, {@code 两百五}, {@code 十二}. What could be read in two
 * ways is no number.
 */
final class Numerals {

    /** Letters of such a number. */
    static final String LETTERS = "[\\d.〇零一二两三四五六七八九十百千万亿]";

    private static final String DIGITS = "零一二三四五六七八九";
    private static final Map<Character, Long> UNITS =
            Map.of('十', 10L, '百', 100L, '千', 1_000L, '万', 10_000L, '亿', 100_000_000L);
    private static final Pattern TOKEN = Pattern.compile("(\\d+(?:\\.\\d+)?)|([〇零一二两三四五六七八九])|([十百千万亿])");
    private static final int MOST = 20;

    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal section = BigDecimal.ZERO;
    private @Nullable BigDecimal digit;
    private long smallUnit = Long.MAX_VALUE;
    private long largeUnit = Long.MAX_VALUE;
    private long lastUnit;
    private boolean isGap;

    private Numerals() {}

    /** The number, if the text is one and has a Chinese letter. */
    static Optional<BigDecimal> read(String text) {
        if (text.length() > MOST || text.chars().allMatch(letter -> letter < 0x80)) {
            return Optional.empty();
        }
        Numerals numerals = new Numerals();
        Matcher token = TOKEN.matcher(text);
        int end = 0;
        while (token.find()) {
            if (token.start() != end || !numerals.isTaken(token)) {
                return Optional.empty();
            }
            end = token.end();
        }
        return end == text.length() && end > 0 ? numerals.sum() : Optional.empty();
    }

    private boolean isTaken(Matcher token) {
        if (token.group(3) != null) {
            return isUnit(token.group(3).charAt(0));
        }
        String letter = token.group(2);
        if (digit != null) {
            return false;
        }
        if (letter == null) {
            digit = new BigDecimal(token.group(1));
            return true;
        }
        int value = DIGITS.indexOf(letter.replace('〇', '零').replace('两', '二'));
        isGap |= value == 0;
        digit = value == 0 && lastUnit > 0 ? null : BigDecimal.valueOf(value);
        return true;
    }

    private boolean isUnit(char letter) {
        long unit = UNITS.getOrDefault(letter, 1L);
        boolean isLarge = unit >= 10_000;
        if (isLarge) {
            BigDecimal counted = digit == null ? section : section.add(digit);
            if (unit >= largeUnit || counted.signum() == 0) {
                return false;
            }
            total = total.add(counted.multiply(BigDecimal.valueOf(unit)));
            section = BigDecimal.ZERO;
            smallUnit = Long.MAX_VALUE;
            largeUnit = unit;
        } else {
            if (unit >= smallUnit || (digit == null && unit > 10)) {
                return false;
            }
            BigDecimal times = digit == null ? BigDecimal.ONE : digit;
            section = section.add(times.multiply(BigDecimal.valueOf(unit)));
            smallUnit = unit;
        }
        digit = null;
        lastUnit = unit;
        isGap = false;
        return true;
    }

    /** The sum; a last digit right after a unit counts tenths of it, as in 两百五. */
    private Optional<BigDecimal> sum() {
        BigDecimal last = digit == null ? BigDecimal.ZERO : digit;
        if (digit != null && lastUnit >= 100 && !isGap && digit.compareTo(BigDecimal.TEN) < 0) {
            last = digit.multiply(BigDecimal.valueOf(lastUnit / 10));
        }
        return Optional.of(Quantity.canonical(total.add(section).add(last)));
    }
}
