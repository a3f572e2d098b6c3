package org.guwen.table.cell;

import java.math.BigDecimal;
import org.guwen.table.Finding;
import org.guwen.table.Finding.Severity;
import org.guwen.table.FindingCode;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Why the text of a cell cannot be read.
 *
 * @param code kind of problem
 * @param message what is wrong
 * @param hint what would be right, or {@code null}
 */
public record CellProblem(
        FindingCode code, LocalizedText message, @Nullable LocalizedText hint) {

    /** A problem told in both languages, with a hint that is the same in both. */
    public CellProblem(FindingCode code, String zh, String en, @Nullable String hint) {
        this(code, new LocalizedText(zh, en), hint == null ? null : LocalizedText.same(hint));
    }

    /** The problem as a finding at its place. */
    public Finding finding(Severity severity, String workbook, String sheet, String cell) {
        return new Finding(severity, code, workbook, sheet, cell, message, hint);
    }

    /** A text that is no value of the column. */
    public static CellProblem unknownValue(String text, @Nullable LocalizedText hint) {
        String quoted = CellText.quoted(text);
        String zh = hint == null ? "" : "，是否要填：" + hint.zh();
        String en = hint == null ? "" : "; did you mean " + hint.en() + "?";
        return new CellProblem(
                FindingCode.UNKNOWN_VALUE,
                new LocalizedText(
                        "“" + quoted + "”不是这一列的可选值" + zh, "'" + quoted + "' is not a value of this column" + en),
                hint);
    }

    /** A text of another type. */
    public static CellProblem wrongType(String text, String expectedZh, String expectedEn) {
        String quoted = CellText.quoted(text);
        return new CellProblem(
                FindingCode.WRONG_TYPE,
                new LocalizedText(
                        "“" + quoted + "”无法识别，这里应填" + expectedZh,
                        "'" + quoted + "' cannot be read here: " + expectedEn + " is expected"),
                new LocalizedText(expectedZh, expectedEn));
    }

    static CellProblem tooLarge(String text, BigDecimal max, String unit) {
        String domain = "0-" + max.toPlainString() + unit;
        return outOfDomain(text, LocalizedText.same(domain));
    }

    /** A value outside the domain. */
    public static CellProblem outOfDomain(String text, LocalizedText domain) {
        String quoted = CellText.quoted(text);
        return new CellProblem(
                FindingCode.OUT_OF_DOMAIN,
                new LocalizedText(
                        "“" + quoted + "”超出允许范围 " + domain.zh(),
                        "'" + quoted + "' is outside the domain " + domain.en()),
                domain);
    }

    /** A text of another length. */
    public static CellProblem wrongLength(String text, int longest) {
        return outOfDomain(text, new LocalizedText("1-" + longest + " 字", "1-" + longest + " characters"));
    }

    /** A cell that holds nothing but a sign between entries that are not there. */
    public static CellProblem loneSeparator(String text) {
        String quoted = CellText.quoted(text);
        return new CellProblem(
                FindingCode.UNKNOWN_VALUE,
                "单元格里只有分隔符“" + quoted + "”：要么清空，要么填写内容",
                "the cell holds nothing but the separator '" + quoted + "': clear it or fill it in",
                null);
    }

    /** A number without its sign where percentages stand. */
    public static CellProblem barePercent(String text) {
        String quoted = CellText.quoted(text);
        return new CellProblem(
                FindingCode.PERCENT_AMBIGUOUS,
                "“" + quoted + "”没有百分号，按 " + quoted + "% 处理；请写成 " + quoted + "%，如果本来是百分比格式，请核对数值",
                "'" + quoted + "' has no percent sign and is taken as " + quoted + " %; write " + quoted
                        + "%, and check the number if the cell was formatted as a percentage",
                quoted + "%");
    }

    /** A text that the spreadsheet program took for something else. */
    public static CellProblem turned(String zh, String en, String text) {
        String quoted = CellText.quoted(text);
        return new CellProblem(
                FindingCode.TEXT_TURNED,
                "表格软件把这里的文字当成了" + zh + "“" + quoted + "”，请把单元格设为文本格式后重新输入",
                "the spreadsheet program took this text for " + en + " '" + quoted
                        + "': format the cell as text and type it again",
                null);
    }

    public static CellProblem badRange(String text) {
        String quoted = CellText.quoted(text);
        return new CellProblem(
                FindingCode.BAD_RANGE,
                "区间“" + quoted + "”不成立：起点须小于终点，如 [0..300)、0-300、>= 300",
                "the range '" + quoted + "' holds no value: write it like [0..300), 0-300 or >= 300",
                "[0..300) · 0-300 · >= 300");
    }

    public static CellProblem tooLong(int longest) {
        return new CellProblem(
                FindingCode.OUT_OF_DOMAIN,
                "单元格文字超过 " + longest + " 字",
                "the cell holds more than " + longest + " characters",
                null);
    }

    static CellProblem tooMany(int listed) {
        return new CellProblem(
                FindingCode.TOO_MANY_FINDINGS,
                "问题超过 " + listed + " 个，其余未列出，请先改正以上问题",
                "there are more than " + listed + " findings: the others are not listed before these are corrected",
                null);
    }
}
