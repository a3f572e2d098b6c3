package org.guwen.table;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Why the text of a cell cannot be read.
 *
 * @param code kind of problem
 * @param zh message in Chinese
 * @param en message in English
 * @param hint what would be right, or {@code null}
 */
public record CellProblem(
        FindingCode code, String zh, String en, @Nullable String hint) {

    /** A text that is no value of the column. */
    public static CellProblem unknownValue(String text, @Nullable String hint) {
        String zh = hint == null ? "" : "，是否要填：" + hint;
        String en = hint == null ? "" : "; did you mean " + hint + "?";
        return new CellProblem(
                FindingCode.UNKNOWN_VALUE,
                "“" + text + "”不是这一列的可选值" + zh,
                "'" + text + "' is not a value of this column" + en,
                hint);
    }

    /** A text of another type. */
    public static CellProblem wrongType(String text, String expectedZh, String expectedEn) {
        return new CellProblem(
                FindingCode.WRONG_TYPE,
                "“" + text + "”无法识别，这里应填" + expectedZh,
                "'" + text + "' cannot be read here: " + expectedEn + " is expected",
                expectedZh + " / " + expectedEn);
    }

    static CellProblem tooLarge(String text, BigDecimal max, String unit) {
        String domain = "0-" + max.toPlainString() + unit;
        return outOfDomain(text, domain);
    }

    /** A value outside the domain. */
    public static CellProblem outOfDomain(String text, String domain) {
        return new CellProblem(
                FindingCode.OUT_OF_DOMAIN,
                "“" + text + "”超出允许范围 " + domain,
                "'" + text + "' is outside the domain " + domain,
                domain);
    }

    /** A number below 1 where percentages stand. */
    static CellProblem fraction(String text) {
        return new CellProblem(
                FindingCode.PERCENT_AMBIGUOUS,
                "“" + text + "”按 " + text + "% 处理；如果要表示百分之几十，请写成 20%",
                "'" + text + "' is taken as " + text + " %; write 20% if that is meant",
                null);
    }

    static CellProblem badRange(String text) {
        return new CellProblem(
                FindingCode.BAD_RANGE,
                "区间“" + text + "”不成立：起点须小于终点，如 [0..300)、0-300、>= 300",
                "the range '" + text + "' holds no value: write it like [0..300), 0-300 or >= 300",
                "[0..300) · 0-300 · >= 300");
    }
}
