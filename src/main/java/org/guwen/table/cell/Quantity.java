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

    private static final Pattern NUMBER =
            Pattern.compile("([¥￥]?)(-?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?:[eE][+-]?\\d{1,2})?)(\\D*)");
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

    /** Reads a number, with or without unit and thousands separators. */
    ParsedCell<BigDecimal> read(String text) {
        Matcher number = NUMBER.matcher(text.replace(" ", ""));
        if (!number.matches() || !isUnit(number.group(1)) || !isUnit(number.group(3))) {
            return ParsedCell.fault(CellProblem.wrongType(text, "数字" + unit, unit.isEmpty() ? "a number" : unit));
        }
        BigDecimal value = canonical(new BigDecimal(number.group(2).replace(",", "")));
        if (value.signum() < 0 || value.compareTo(max) > 0) {
            return ParsedCell.fault(CellProblem.tooLarge(text, max, unit));
        }
        if (value.scale() > scale) {
            String domain = isWhole() ? "整数 / whole numbers" : "最多 " + scale + " 位小数 / " + scale + " decimals";
            return ParsedCell.fault(CellProblem.outOfDomain(text, domain));
        }
        return ParsedCell.of(value);
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
