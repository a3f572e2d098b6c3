package org.guwen.export;

import static org.guwen.table.OutcomeColumn.Kind.BOOLEAN;
import static org.guwen.table.OutcomeColumn.Kind.CLOCK;
import static org.guwen.table.OutcomeColumn.Kind.DATE;
import static org.guwen.table.OutcomeColumn.Kind.DURATION;
import static org.guwen.table.OutcomeColumn.Kind.ENUM;
import static org.guwen.table.OutcomeColumn.Kind.ENUM_LIST;
import static org.guwen.table.OutcomeColumn.Kind.MONEY;
import static org.guwen.table.OutcomeColumn.Kind.TEXT;
import static org.guwen.table.OutcomeColumn.Kind.TEXT_LIST;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.guwen.advice.Basis;
import org.guwen.advice.TimeLimit;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.Decision;
import org.guwen.facts.Records;
import org.guwen.facts.code.Severity;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.inference.RandomTables;
import org.guwen.table.DecisionTable;
import org.guwen.table.HitPolicy;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.Region;
import org.guwen.table.Row;
import org.guwen.table.TableDefinition;

/** Gives the rows of a table something to say, of every kind, with texts that look like anything but text. */
record RandomOutcomes(Random random) {

    private static final List<String> TEXTS = List.of(
            "please wait",
            "请稍候，马上就好",
            "a \"quoted\" text, 'single' and `back`",
            "C:\\new\\table \\u0041 \\",
            "two\nlines\r\nand\ta tab",
            "</text><evil/>]]> &amp; <!-- -->",
            "\"); insert(new Outcome()); end //",
            "/* ${x} #{y} modify(z) delete(z) update(z) drools.halt() */",
            "=cmd|' /C calc'!A0",
            "\u0001\u007f\u2028\ud83d\ude00");

    private static final List<OutcomeColumn> COLUMNS = List.of(
            new OutcomeColumn("decision", ENUM, Decision.class, true, "结论", "Decision"),
            new OutcomeColumn("severity", ENUM, Severity.class, false, "严重度", "Severity"),
            new OutcomeColumn("mustActions", ENUM_LIST, ActionCode.class, false, "必须做", "Must do"),
            new OutcomeColumn("figures", TEXT_LIST, null, false, "数据", "Figures"),
            new OutcomeColumn("fee", MONEY, null, false, "费用", "Fee"),
            new OutcomeColumn("stops", BOOLEAN, null, false, "停止", "Stops"),
            new OutcomeColumn("within", DURATION, null, false, "时间", "Within"),
            new OutcomeColumn("from", DATE, null, false, "起", "From"),
            new OutcomeColumn("closes", CLOCK, null, false, "营业至", "Closes"),
            new OutcomeColumn("noteZh", TEXT, null, false, "提示 \"中文\"", "Note \\ <Chinese>"));

    /** The table with outcomes and a hit policy. */
    DecisionTable on(DecisionTable table, HitPolicy policy) {
        int columns = policy == HitPolicy.PRIORITY
                ? 2 + random.nextInt(COLUMNS.size() - 1)
                : 1 + random.nextInt(COLUMNS.size());
        List<OutcomeColumn> outcomes = COLUMNS.subList(0, columns);
        TableDefinition old = table.definition();
        String priority = policy == HitPolicy.PRIORITY ? "decision" : "";
        TableDefinition definition = new TableDefinition(
                old.id(),
                "X",
                "random.xlsx",
                "随机 <表>",
                "Random",
                policy,
                priority,
                old.subject(),
                old.topic(),
                outcomes);
        return new DecisionTable(
                definition,
                text(),
                text(),
                table.columns(),
                outcomes.stream().map(column -> "Z").toList(),
                table.rows().stream().map(row -> row(row, outcomes)).toList());
    }

    /** A table whose row ids and conditions look like anything but text, too. */
    DecisionTable oddTable() {
        Field field = Vocabulary.get().fields().stream()
                .filter(candidate -> candidate.kind() == Field.Kind.TEXT)
                .findFirst()
                .orElseThrow();
        List<Row> rows = new ArrayList<>();
        for (String text : TEXTS) {
            rows.add(row(text, rows.size(), new Region.OneOf(Set.of(text))));
            rows.add(row("not " + text, rows.size(), new Region.NoneOf(Set.of(text, "other"))));
        }
        return on(RandomTables.of("odd", HitPolicy.COLLECT, List.of(field), rows), HitPolicy.RULE_ORDER);
    }

    private static Row row(String id, int index, Region region) {
        return new Row(
                id, index + 9, List.of(region), Map.of(), List.of("CH-N3"), Basis.POLICY, null, null, true, null);
    }

    private Row row(Row row, List<OutcomeColumn> columns) {
        Map<String, Object> outcomes = new LinkedHashMap<>();
        for (OutcomeColumn column : columns) {
            if (column.required() || random.nextInt(3) > 0) {
                outcomes.put(column.key(), value(column));
            }
        }
        return Records.with(row.withOutcomes(outcomes), "note", text());
    }

    private Object value(OutcomeColumn column) {
        return switch (column.kind()) {
            case TEXT -> text();
            case TEXT_LIST ->
                Stream.generate(this::text).limit(random.nextInt(3)).toList();
            case NUMBER, PERCENT, MONEY -> BigDecimal.valueOf(random.nextInt(100_000), 2);
            case BOOLEAN -> random.nextBoolean();
            case DATE -> LocalDate.of(2026, 1, 1).plusDays(random.nextInt(800));
            case CLOCK -> LocalTime.MIN.plusMinutes(random.nextInt(24 * 60));
            case DURATION -> new TimeLimit(random.nextInt(9), TimeLimit.Unit.values()[random.nextInt(4)]);
            case ENUM -> constant(column);
            case ENUM_LIST -> constants(column);
        };
    }

    private Object constant(OutcomeColumn column) {
        Enum<?>[] constants =
                column.options() == null ? new Enum<?>[0] : column.options().getEnumConstants();
        return constants[random.nextInt(constants.length)];
    }

    private List<Object> constants(OutcomeColumn column) {
        List<Object> constants = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            constants.add(constant(column));
        }
        return constants;
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }
}
