package org.guwen.table.cell;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guwen.facts.vocabulary.Domain;
import org.guwen.facts.vocabulary.Field;

/**
 * Numbers of one column: which unit may follow them, how large they may be, how many decimals they may have.
 *
 * @param unit unit, empty if there is none
 * @param max largest number allowed
 * @param scale decimals allowed
 */
public record Quantity(String unit, BigDecimal max, int scale) {

    private static final Pattern NUMBER = Pattern.compile(
            "([¥￥]?) ?(-?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,2}(?: \\d{3})+|\\d+)(?:\\.\\d+)?(?:[eE][+-]?\\d{1,2})?) ?(\\D*)");
    private static final Pattern PADDED = Pattern.compile("-?0\\d.*");
    private static final Map<String, List<String>> UNITS = Map.of(
            "CNY", List.of("", "cny", "rmb", "元", "¥", "￥"),
            "%", List.of("", "%"),
            "km", List.of("", "km", "公里", "千米"),
            "d", List.of("", "d", "天", "日", "day", "days"),
            "h", List.of("", "h", "小时", "hour", "hours"));

    /** Numbers of a field. */
    static Quantity of(Field field) {
        Domain domain = field.domain();
        int scale = field.kind() == Field.Kind.INTEGER ? 0 : domain.scale();
        return new Quantity(domain.unit(), canonical(BigDecimal.valueOf(domain.max())), scale);
    }

    /** Whether only whole numbers are allowed. */
    boolean isWhole() {
        return scale == 0;
    }

    /**
     * Reads one number, with or without unit. Thousands may be grouped by a plain comma, or by a blank where that cannot
     * be two numbers: {@code 1 000}, never {@code 100 200}.
     *
     * @param text in the form of {@link CellText#measured}
     */
    ParsedCell<BigDecimal> read(String text) {
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()
                || PADDED.matcher(number.group(2)).matches()
                || !isUnit(number.group(1))
                || !isUnit(number.group(3).strip())) {
            return ParsedCell.fault(CellProblem.wrongType(text, "一个数字，" + exampleZh(), "one number, " + exampleEn()));
        }
        BigDecimal value = canonical(new BigDecimal(number.group(2).replaceAll("[, ]", "")));
        if (value.signum() < 0 || value.compareTo(max) > 0) {
            return ParsedCell.fault(CellProblem.tooLarge(text, max, unit));
        }
        if (value.scale() > scale) {
            String domain = isWhole() ? "整数 / whole numbers" : "最多 " + scale + " 位小数 / " + scale + " decimals";
            return ParsedCell.fault(CellProblem.outOfDomain(text, domain));
        }
        return ParsedCell.of(value);
    }

    private String exampleZh() {
        return switch (unit) {
            case "CNY" -> "金额(元)如 1000";
            case "%" -> "百分比如 20%";
            case "km" -> "公里数如 60000";
            case "d" -> "天数如 7";
            case "h" -> "小时数如 2.5";
            default -> "如 5";
        };
    }

    private String exampleEn() {
        return switch (unit) {
            case "CNY" -> "an amount in yuan such as 1000";
            case "%" -> "a percentage such as 20%";
            case "km" -> "kilometres such as 60000";
            case "d" -> "days such as 7";
            case "h" -> "hours such as 2.5";
            default -> "such as 5";
        };
    }

    /** A number as people write it in this column. */
    String print(BigDecimal value) {
        return unit.equals("%") ? value.toPlainString() + "%" : value.toPlainString();
    }

    /** The one form of a number, so that equal numbers are equal objects. */
    public static BigDecimal canonical(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private boolean isUnit(String suffix) {
        return UNITS.getOrDefault(unit, List.of("", unit)).contains(suffix.toLowerCase(Locale.ROOT));
    }
}
