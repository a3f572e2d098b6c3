package org.guwen.inference;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.guwen.facts.vocabulary.Vocabulary;

/** Plausible values with the limits of the tables among them. */
record RandomValues(Random random) {

    private static final String[] MONEY = {
        "0",
        "0.01",
        "0.03",
        "33.33",
        "99.99",
        "100",
        "100.01",
        "200",
        "200.01",
        "300",
        "300.01",
        "999.99",
        "1000",
        "4999.99",
        "5000",
        "5000.01",
        "12345.67",
        "100000",
        "100000.01",
        "100000000"
    };
    private static final String[] PERCENTS = {
        "0", "0.01", "5", "5.01", "10", "10.01", "20", "20.01", "30", "30.01", "33.33", "50", "50.01", "70", "99.99",
        "100"
    };
    private static final String[] HOURS = {"0", "0.01", "1.5", "2", "2.01", "24", "24.01", "10000"};
    private static final int[] COUNTS = {0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 30, 31, 60, 61, 90, 91};
    private static final int[] KILOMETRES = {
        0, 2_999, 3_000, 3_001, 49_999, 50_000, 59_999, 60_000, 60_001, 65_000, 65_001, 100_000, 5_000_000
    };
    private static final int[] AGES = {
        0, 1, 7, 8, 59, 60, 61, 300, 729, 730, 731, 1094, 1095, 1096, 1180, 1190, 3000, 7000
    };

    Object of(Class<?> owner, RecordComponent component) {
        Class<?> type = component.getType();
        if (type.isEnum()) {
            Object[] constants = type.getEnumConstants();
            return constants[random.nextInt(constants.length)];
        }
        if (type == Boolean.class) {
            return component.getName().equals("atIssue") ? random.nextInt(3) > 0 : random.nextBoolean();
        }
        if (type == Integer.class) {
            return whole(component);
        }
        if (type == BigDecimal.class) {
            return decimal(component);
        }
        LocalDate day = RandomCases.AS_OF.minusDays(AGES[random.nextInt(AGES.length)]);
        if (type == LocalDate.class) {
            return day;
        }
        return type == OffsetDateTime.class
                ? day.atTime(9, 0).atOffset(ZoneOffset.ofHours(8))
                : owner.getSimpleName() + " " + component.getName() + " " + random.nextInt(3);
    }

    private Integer whole(RecordComponent component) {
        int[] pool = component.getName().equals("mileageKm") ? KILOMETRES : COUNTS;
        return (int) Math.min(Vocabulary.domain(component).max(), pool[random.nextInt(pool.length)]);
    }

    private BigDecimal decimal(RecordComponent component) {
        String unit = Vocabulary.domain(component).unit();
        String[] pool = unit.equals("%") ? PERCENTS : unit.equals("h") ? HOURS : MONEY;
        BigDecimal drawn = new BigDecimal(pool[random.nextInt(pool.length)]);
        return drawn.scale() > Vocabulary.domain(component).scale() ? BigDecimal.valueOf(70) : drawn;
    }
}
