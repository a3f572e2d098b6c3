package org.guwen.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.guwen.advice.Basis;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.ChargeItem;
import org.guwen.advice.code.ForbiddenCode;
import org.guwen.advice.code.InformCustomer;
import org.guwen.facts.code.Severity;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.table.DecisionTable;
import org.guwen.table.HitPolicy;
import org.guwen.table.Region;
import org.guwen.table.Row;
import org.jspecify.annotations.Nullable;

/** Draws small tables of any make, whose cells meet each other often. */
final class SmallTables {

    private static final List<String> FIELDS = List.of(
            "complaint.safetyRelated",
            "complaint.emotion",
            "project.affects",
            "complaint.previousRepairsSameFault",
            "project.lightTransmittance",
            "vehicle.deliveryDate",
            "complaint.receivedAt",
            "vehicle.brand");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private final Random random;

    SmallTables(long seed) {
        this.random = new Random(seed);
    }

    DecisionTable next(HitPolicy policy) {
        List<Field> fields =
                new ArrayList<>(FIELDS.stream().map(Vocabulary.get()::field).toList());
        Collections.shuffle(fields, random);
        List<Field> chosen = fields.subList(0, 1 + random.nextInt(3));
        double openness = random.nextDouble() * 0.6;
        boolean isDated = random.nextInt(3) == 0;
        List<Row> rows = IntStream.range(0, 1 + random.nextInt(8))
                .mapToObj(number -> row(number, chosen, openness, isDated))
                .toList();
        return Tables.of(policy, chosen, rows);
    }

    private Row row(int number, List<Field> fields, double openness, boolean isDated) {
        return new Row(
                "X-" + number,
                10 + number,
                fields.stream()
                        .map(field -> random.nextDouble() < openness ? new Region.Any() : region(field))
                        .toList(),
                outcomes(),
                List.of(random.nextInt(5) == 0 ? "CH-H1" : "CH-N3"),
                Basis.POLICY,
                isDated ? day() : null,
                isDated ? day() : null,
                random.nextInt(12) > 0,
                null);
    }

    private @Nullable LocalDate day() {
        return random.nextBoolean() ? null : DAY.plusDays(random.nextInt(4));
    }

    private Map<String, Object> outcomes() {
        Map<String, Object> outcomes = new HashMap<>();
        outcomes.put("severity", Severity.values()[random.nextInt(3)]);
        if (random.nextBoolean()) {
            return outcomes;
        }
        put(outcomes, "mustActions", some(List.of(ActionCode.OFFER_DISCOUNT, ActionCode.APOLOGISE), 2));
        put(outcomes, "forbidden", some(List.of(ForbiddenCode.values()), 3));
        put(outcomes, "free", some(List.of(ChargeItem.REWORK, ChargeItem.LABOUR), 1));
        put(outcomes, "billed", some(List.of(ChargeItem.REWORK, ChargeItem.PARTS), 1));
        if (random.nextInt(3) == 0) {
            outcomes.put("informCustomer", InformCustomer.values()[random.nextInt(3)]);
            outcomes.put("percent", BigDecimal.valueOf(random.nextInt(2)));
        }
        return outcomes;
    }

    private void put(Map<String, Object> outcomes, String key, Set<Object> values) {
        if (random.nextInt(3) == 0) {
            outcomes.put(key, List.copyOf(values));
        }
    }

    private Region region(Field field) {
        int dice = random.nextInt(14);
        if (dice < 2) {
            return dice == 0 ? new Region.Missing() : new Region.Given();
        }
        return switch (field.kind()) {
            case BOOLEAN -> new Region.OneOf(some(List.of(true, false), 1));
            case ENUM -> listed(field.constants(), dice);
            case TEXT -> listed(List.of("a", "b", "c"), dice);
            case SET -> new Region.ContainsAny(some(field.constants(), 2));
            default -> range(field);
        };
    }

    private Region listed(List<?> values, int dice) {
        Set<Object> some = some(values, 2);
        return dice < 6 ? new Region.NoneOf(some) : new Region.OneOf(some);
    }

    private Set<Object> some(List<?> values, int most) {
        Set<Object> some = new HashSet<>();
        int count = 1 + random.nextInt(most);
        for (int i = 0; i < count; i++) {
            some.add(values.get(random.nextInt(values.size())));
        }
        return some;
    }

    private Region range(Field field) {
        int low = random.nextInt(5);
        int high = low + random.nextInt(3);
        Comparable<?> from = random.nextInt(3) == 0 ? null : value(field, low);
        Comparable<?> to = random.nextInt(3) == 0 ? null : value(field, high);
        return new Region.Range(from, random.nextBoolean(), to, random.nextBoolean());
    }

    private static Comparable<?> value(Field field, int position) {
        return switch (field.kind()) {
            case INTEGER -> BigDecimal.valueOf(position == 4 ? 100 : position);
            case DECIMAL ->
                new BigDecimal(List.of("0", "0.1", "50", "50.1", "100").get(Math.min(4, position)));
            case DATE -> DAY.plusDays(position);
            default -> OffsetDateTime.parse("2026-01-01T09:00:00+08:00").plusHours(position);
        };
    }
}
