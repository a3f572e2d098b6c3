package org.guwen.table.cell;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guwen.facts.vocabulary.Domain;
import org.guwen.facts.vocabulary.Field;
import org.guwen.table.FindingCode;
import org.guwen.text.LocalizedText;

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
    private static final Pattern PLAIN = Pattern.compile("\\d{1,3}(?:\\.\\d{1,2})?");
    private static final Pattern SPOKEN =
            Pattern.compile("([¥￥]?) ?(" + Numerals.LETTERS + "+) ?((?:(?!" + Numerals.LETTERS + ").)*)");
    private static final Pattern SHARE = Pattern.compile("百分之(.+)|(.+)成");
    private static final Pattern PRICE = Pattern.compile("(\\d(?:\\.\\d)?|\\d{2}|[一二三四五六七八九]{1,2}) ?折");
    private static final Map<String, List<String>> UNITS = Map.of(
            "CNY", List.of("", "cny", "rmb", "元", "块", "块钱", "元整", "¥", "￥"),
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
        if (number.matches()
                && !PADDED.matcher(number.group(2)).matches()
                && isUnit(number.group(1))
                && isUnit(number.group(3).strip())) {
            return checked(text, canonical(new BigDecimal(number.group(2).replaceAll("[, ]", ""))));
        }
        return spoken(text).map(value -> checked(text, value)).orElseGet(() -> ParsedCell.fault(unread(text)));
    }

    /** A number as people say it: {@code 一千元}, {@code 1.5万公里}, {@code 百分之二十}, {@code 两成}. */
    private Optional<BigDecimal> spoken(String text) {
        Matcher share = SHARE.matcher(text);
        if (unit.equals("%") && share.matches()) {
            boolean isHundredth = share.group(1) != null;
            return plain(isHundredth ? share.group(1) : share.group(2))
                    .map(value -> isHundredth ? value : canonical(value.movePointRight(1)));
        }
        Matcher said = SPOKEN.matcher(text);
        return said.matches() && isUnit(said.group(1)) && isUnit(said.group(3).strip())
                ? Numerals.read(said.group(2))
                : Optional.empty();
    }

    private static Optional<BigDecimal> plain(String number) {
        return PLAIN.matcher(number).matches() ? Optional.of(new BigDecimal(number)) : Numerals.read(number);
    }

    private CellProblem unread(String text) {
        Matcher price = PRICE.matcher(text);
        if (unit.equals("%") && price.matches()) {
            String paid = price.group(1);
            BigDecimal tenths = paid.length() == 1 || paid.indexOf('.') >= 0 || paid.charAt(0) > '9'
                    ? digits(paid)
                    : new BigDecimal(paid).movePointLeft(1);
            String off =
                    canonical(BigDecimal.TEN.subtract(tenths).movePointRight(1)).toPlainString() + "%";
            return new CellProblem(
                    FindingCode.WRONG_TYPE,
                    "“" + CellText.quoted(text) + "”请写成优惠的百分比：" + off,
                    "write '" + CellText.quoted(text) + "' as the percentage that is taken off: " + off,
                    off);
        }
        return CellProblem.wrongType(text, "一个数字，" + exampleZh(), "one number, " + exampleEn());
    }

    /** Tenths of a price: {@code 8}, {@code 9.5}, {@code 八}, {@code 八五}. */
    private static BigDecimal digits(String paid) {
        if (paid.charAt(0) <= '9') {
            return new BigDecimal(paid);
        }
        BigDecimal first = Numerals.read(paid.substring(0, 1)).orElse(BigDecimal.ZERO);
        BigDecimal second = paid.length() == 1
                ? BigDecimal.ZERO
                : Numerals.read(paid.substring(1)).orElse(BigDecimal.ZERO);
        return first.add(second.movePointLeft(1));
    }

    private ParsedCell<BigDecimal> checked(String text, BigDecimal value) {
        if (value.signum() < 0 || value.compareTo(max) > 0) {
            return ParsedCell.fault(CellProblem.tooLarge(text, max, unit));
        }
        if (value.scale() > scale) {
            LocalizedText domain = isWhole()
                    ? new LocalizedText("整数", "whole numbers")
                    : new LocalizedText("最多 " + scale + " 位小数", scale + " decimals at most");
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
