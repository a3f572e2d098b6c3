package org.guwen.inference.invariant;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.guwen.advice.Basis;
import org.guwen.advice.TimeLimit;
import org.guwen.advice.code.Decision;
import org.guwen.facts.Records;
import org.guwen.facts.code.ConcessionType;
import org.guwen.facts.code.Grant;
import org.guwen.facts.code.Responsibility;
import org.guwen.facts.code.Role;
import org.guwen.facts.code.Severity;
import org.guwen.ruleset.Ruleset;
import org.guwen.table.DecisionTable;
import org.guwen.table.Region;
import org.guwen.table.Row;

/** Changes of the tables that a store may make: rows of its own policy only, limits rising with rank. */
final class RandomEdits {

    private static final Set<String> TIMES = Set.of("follow_up_care", "lead_follow_up", "workshop_contingency");
    private static final Set<String> TEXTS = Set.of("complaint_script", "sales_steps", "cosmetic_requirements");
    /** Who grants how much of what, the highest last. */
    private static final List<Role> RANKS = List.of(
            Role.SYSTEM,
            Role.RECEPTIONIST,
            Role.SALES_CONSULTANT,
            Role.SERVICE_ADVISOR,
            Role.WORKSHOP_SUPERVISOR,
            Role.SERVICE_MANAGER,
            Role.STORE_MANAGER,
            Role.GROUP);

    private final Random random;
    private final List<BigDecimal> percents = new ArrayList<>();
    private final List<BigDecimal> amounts = new ArrayList<>();

    RandomEdits(long seed) {
        this.random = new Random(seed);
        BigDecimal percent = BigDecimal.ZERO;
        BigDecimal amount = BigDecimal.ZERO;
        for (int rank = 0; rank < RANKS.size(); rank++) {
            percent = percent.add(BigDecimal.valueOf(random.nextInt(1_400), 2)).min(BigDecimal.valueOf(100));
            amount = amount.add(BigDecimal.valueOf(random.nextInt(200_000), 2));
            percents.add(percent);
            amounts.add(amount);
        }
    }

    /** The ruleset with its policy changed. */
    Ruleset edited(Ruleset ruleset) {
        return new Ruleset(
                ruleset.number() + 1,
                ruleset.sha256(),
                ruleset.tables().stream().map(this::edited).toList());
    }

    private DecisionTable edited(DecisionTable table) {
        List<Row> rows = new ArrayList<>();
        for (Row row : table.rows()) {
            rows.add(row.basis() == Basis.POLICY ? edited(table, row) : row);
        }
        if (table.id().equals("goodwill_proposal")) {
            for (int i = 0; i < 3; i++) {
                rows.add(random.nextInt(rows.size()), extraGoodwill(table, i));
            }
        }
        return Records.with(table, "rows", numbered(rows));
    }

    private static List<Row> numbered(List<Row> rows) {
        List<Row> numbered = new ArrayList<>();
        for (Row row : rows) {
            numbered.add(row(row, numbered.size() + 9, row.regions(), row.outcomes(), row.enabled()));
        }
        return numbered;
    }

    private Row edited(DecisionTable table, Row row) {
        Map<String, Object> outcomes = new LinkedHashMap<>(row.outcomes());
        boolean isEnabled = row.enabled();
        switch (table.id()) {
            case "complaint_severity" -> {
                isEnabled = random.nextInt(6) > 0;
                outcomes.put("severity", Severity.values()[random.nextInt(4)]);
                outcomes.put("escalateTo", RANKS.get(1 + random.nextInt(7)));
            }
            case "goodwill_proposal" -> {
                isEnabled = row.id().equals("GP-19") || random.nextInt(5) > 0;
                goodwill(outcomes);
            }
            case "concession_authority" -> authority(table, row, outcomes);
            case "response_deadlines" -> deadlines(table, row, outcomes);
            case "product_screen" -> {
                isEnabled = random.nextInt(4) > 0;
                outcomes.put("decision", random.nextBoolean() ? Decision.HOLD : Decision.REFUSE);
            }
            default -> others(table, outcomes);
        }
        return row(row, row.sheetRow(), row.regions(), outcomes, isEnabled);
    }

    private void others(DecisionTable table, Map<String, Object> outcomes) {
        if (TIMES.contains(table.id()) && random.nextBoolean()) {
            outcomes.replace("within", new TimeLimit(random.nextInt(40), TimeLimit.Unit.HOUR));
        }
        if (TEXTS.contains(table.id())) {
            outcomes.replaceAll((key, value) -> value instanceof String ? "text " + random.nextInt(1_000) : value);
        }
        if (table.id().equals("standard_hours")) {
            BigDecimal hours = BigDecimal.valueOf(random.nextInt(400), 1);
            BigDecimal rate = BigDecimal.valueOf(random.nextInt(300));
            outcomes.putAll(Map.of("stdHours", hours, "rate", rate, "labourFee", hours.multiply(rate)));
        }
    }

    private void goodwill(Map<String, Object> outcomes) {
        outcomes.put("stackable", random.nextInt(3) == 0);
        outcomes.put("percent", BigDecimal.valueOf(random.nextInt(10_001), 2));
        outcomes.put("concession", ConcessionType.values()[random.nextInt(2)]);
        if (random.nextInt(6) == 0) {
            outcomes.remove("concession");
            outcomes.remove("percent");
        }
    }

    /** A row that offers a concession where principles forbid one: for our fault or before the cause is known. */
    private Row extraGoodwill(DecisionTable table, int index) {
        Row model = table.row("GP-19").orElseThrow();
        List<Region> regions = new ArrayList<>();
        for (DecisionTable.Column column : table.columns()) {
            boolean isCause = column.field().path().equals("complaint.responsibility");
            Responsibility cause = random.nextBoolean() ? Responsibility.OUR_FAULT : Responsibility.UNDETERMINED;
            regions.add(isCause && random.nextInt(3) > 0 ? new Region.OneOf(Set.of(cause)) : new Region.Any());
        }
        Map<String, Object> outcomes = new LinkedHashMap<>(model.outcomes());
        goodwill(outcomes);
        return new Row("GP-9" + index, 0, regions, outcomes, List.of("CH-H4c1"), Basis.POLICY, null, null, true, null);
    }

    private void authority(DecisionTable table, Row row, Map<String, Object> outcomes) {
        for (int rank = 0; rank < RANKS.size(); rank++) {
            if (accepts(table, row, "derived.grantingRole", RANKS.get(rank))) {
                boolean isDiscount = accepts(table, row, "derived.grant", Grant.DISCOUNT);
                BigDecimal more = isDiscount ? BigDecimal.ZERO : BigDecimal.TEN;
                outcomes.put("maxPercent", percents.get(rank).add(more).min(BigDecimal.valueOf(100)));
                outcomes.put("maxAmount", amounts.get(rank).add(more));
            }
        }
    }

    /** Deadlines fall with severity. */
    private void deadlines(DecisionTable table, Row row, Map<String, Object> outcomes) {
        for (Severity severity : Severity.values()) {
            if (accepts(table, row, "derived.severity", severity)) {
                outcomes.replaceAll((key, value) -> value instanceof TimeLimit
                        ? new TimeLimit((4 - severity.ordinal()) * (1 + random.nextInt(3)) * 100, TimeLimit.Unit.HOUR)
                        : value);
            }
        }
    }

    private static boolean accepts(DecisionTable table, Row row, String field, Object value) {
        for (int column = 0; column < table.columns().size(); column++) {
            if (table.columns().get(column).field().path().equals(field)) {
                return row.regions().get(column).contains(value);
            }
        }
        return true;
    }

    private static Row row(Row row, int sheetRow, List<Region> regions, Map<String, Object> outcomes, boolean enabled) {
        return Records.with(
                row, Map.of("sheetRow", sheetRow, "regions", regions, "outcomes", outcomes, "enabled", enabled));
    }
}
