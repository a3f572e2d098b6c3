package org.guwen.golden;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.ForbiddenCode;
import org.guwen.facts.Proposal;
import org.guwen.facts.vocabulary.Domain;
import org.guwen.facts.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Draws values of single facts, most of them near a value at which something changes. */
final class RandomValues {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<BigDecimal> MONEY = decimals(
            "0",
            "0.01",
            "0.03",
            "33.33",
            "99.99",
            "100",
            "100.01",
            "200",
            "230",
            "300",
            "999.99",
            "1000",
            "4999.99",
            "5000",
            "5000.01",
            "12345.67",
            "100000",
            "100000.01",
            "100000000");
    private static final List<BigDecimal> PERCENTS =
            decimals("0", "0.01", "5", "10", "10.01", "20", "20.01", "30", "33.33", "50", "70", "99.99", "100");
    private static final List<BigDecimal> HOURS = decimals("0", "0.01", "1.5", "2", "2.01", "24", "24.01", "10000");
    private static final List<BigDecimal> COUNTS = decimals(
            "0", "0", "1", "1", "2", "2", "3", "4", "5", "6", "7", "8", "10", "11", "30", "31", "60", "61", "90", "91");
    private static final List<BigDecimal> KILOMETRES = decimals(
            "0", "2999", "3000", "3001", "12000", "49999", "50000", "50001", "54999", "55000", "55001", "59999",
            "60000", "60001", "63000", "64999", "65000", "65001", "100000", "5000000");

    // The warranties run 2 and 3 years, the grace 3 months more, replacements within 60 days and 7 days.
    private static final List<Period> AGES = Stream.of(
                    "P0D", "P1D", "P7D", "P8D", "P15D", "P30D", "P31D", "P60D", "P61D", "P3M", "P1Y", "P2Y", "P3Y",
                    "P3Y2M", "P3Y3M", "P3Y4M", "P5Y", "P8Y", "P20Y")
            .map(Period::parse)
            .toList();
    private static final List<String> TEXTS = List.of("周六下午", "周三晚上", "甲", "乙");

    private final Random random;
    private final BoundaryValues boundaries;
    private final Map<RecordComponent, List<BigDecimal>> pools = new HashMap<>();

    RandomValues(Random random, BoundaryValues boundaries) {
        this.random = random;
        this.boundaries = boundaries;
    }

    private static List<BigDecimal> decimals(String... numbers) {
        return Stream.of(numbers).map(BigDecimal::new).toList();
    }

    /** One of the list, all equally likely. */
    <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /**
     * A value of a component that is neither record nor collection.
     *
     * @param asOf business date of the case; dates drawn are rarely later
     */
    JsonNode of(Class<?> owner, RecordComponent component, LocalDate asOf) {
        Class<?> type = component.getType();
        if (owner == Proposal.class && component.getName().equals("code")) {
            return NODES.stringNode(code());
        }
        if (type.isEnum()) {
            return constant(type);
        }
        if (type == Boolean.class) {
            return NODES.booleanNode(random.nextBoolean());
        }
        if (type == Integer.class || type == BigDecimal.class) {
            return NODES.numberNode(oneOf(pools.computeIfAbsent(component, this::pool)));
        }
        if (type == LocalDate.class) {
            return NODES.stringNode(day(asOf).toString());
        }
        if (type == OffsetDateTime.class) {
            OffsetDateTime time = day(asOf).atTime(random.nextInt(24), 0).atOffset(ZoneOffset.ofHours(8));
            return NODES.stringNode(time.toString());
        }
        List<String> named = boundaries.texts(component.getName());
        return NODES.stringNode(oneOf(named.isEmpty() || random.nextInt(4) == 0 ? TEXTS : named));
    }

    /** A constant of an enumeration. */
    JsonNode constant(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        return NODES.stringNode(((Enum<?>) constants[random.nextInt(constants.length)]).name());
    }

    private LocalDate day(LocalDate asOf) {
        int around = random.nextInt(4);
        return asOf.minus(oneOf(AGES)).plusDays(around == 0 ? 1 : around == 1 ? -1 : 0);
    }

    private List<BigDecimal> pool(RecordComponent component) {
        Domain domain = Vocabulary.domain(component);
        boolean isWhole = component.getType() == Integer.class;
        List<BigDecimal> pool = new ArrayList<>(usual(domain, isWhole));
        pool.addAll(boundaries.numbers(component.getName(), isWhole));
        if (domain.unit().equals("CNY") || domain.unit().equals("%")) {
            pool.addAll(boundaries.sizes());
        }
        return pool.stream()
                .filter(number -> number.compareTo(BigDecimal.valueOf(domain.max())) <= 0)
                .filter(number -> number.stripTrailingZeros().scale() <= (isWhole ? 0 : domain.scale()))
                .toList();
    }

    private static List<BigDecimal> usual(Domain domain, boolean isWhole) {
        if (isWhole) {
            return domain.unit().equals("km") ? KILOMETRES : COUNTS;
        }
        return switch (domain.unit()) {
            case "%" -> PERCENTS;
            case "h" -> HOURS;
            default -> MONEY;
        };
    }

    private String code() {
        if (random.nextInt(20) < 9) {
            return random.nextBoolean() ? "OFFER_DISCOUNT" : "OFFER_LABOUR_WAIVER";
        }
        Enum<?>[] codes = random.nextInt(3) == 0 ? ForbiddenCode.values() : ActionCode.values();
        return codes[random.nextInt(codes.length)].name();
    }
}
