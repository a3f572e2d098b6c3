package org.guwen.release.workflow;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guwen.advice.Basis;
import org.guwen.advice.TimeLimit;
import org.guwen.facts.Records;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.ruleset.Workbook;
import org.guwen.table.DecisionTable;
import org.guwen.table.Region;
import org.guwen.table.Row;

/** The shipped workbooks with one large table: what to do on each single day after the delivery of a car. */
public final class LargeWorkbooks {

    private static final String TABLE = "follow_up_care";
    private static final String DAYS = "followUp.daysSinceDelivery";
    private static final String MEMBER = "followUp.clubMember";

    private LargeWorkbooks() {}

    /** A table of at least so many rows, in which every row grants so many hours. */
    public static List<Workbook> of(int rows, int hours) {
        return EditedWorkbooks.with(TABLE, table -> multiplied(table, rows, hours));
    }

    /** A case that one of the rows answers. */
    public static String body(int day) {
        return "{\"topic\":\"FOLLOW_UP\",\"followUp\":{\"sold\":true,\"clubMember\":" + (day % 2 == 0)
                + ",\"daysSinceDelivery\":" + day + "}}";
    }

    private static DecisionTable multiplied(DecisionTable table, int count, int hours) {
        List<DecisionTable.Column> columns = new ArrayList<>(table.columns());
        int member = columnOf(columns, MEMBER);
        int days = columnOf(columns, DAYS);
        Row model = table.rows().stream()
                .filter(row -> row.basis() == Basis.POLICY && row.outcomes().containsKey("within"))
                .findFirst()
                .orElseThrow();
        List<Row> rows = new ArrayList<>();
        for (Row row : table.rows()) {
            rows.add(row(row, row.id(), rows.size(), filled(row.regions(), columns.size()), row.outcomes()));
        }
        for (int day = 0; rows.size() < count; day++) {
            List<Region> regions = filled(List.of(), columns.size());
            regions.set(member, new Region.OneOf(Set.of(day % 2 == 0)));
            BigDecimal point = BigDecimal.valueOf(day);
            regions.set(days, new Region.Range(point, true, point, true));
            Map<String, Object> outcomes = new LinkedHashMap<>(model.outcomes());
            outcomes.put("within", new TimeLimit(hours, TimeLimit.Unit.HOUR));
            rows.add(row(model, "FC-" + (1_000 + day), rows.size(), regions, outcomes));
        }
        return new DecisionTable(
                table.definition(), table.owner(), table.description(), columns, table.outcomeLetters(), rows);
    }

    private static int columnOf(List<DecisionTable.Column> columns, String path) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).field().path().equals(path)) {
                return i;
            }
        }
        columns.add(new DecisionTable.Column(Vocabulary.get().field(path), "A"));
        return columns.size() - 1;
    }

    private static List<Region> filled(List<Region> regions, int size) {
        List<Region> filled = new ArrayList<>(regions);
        while (filled.size() < size) {
            filled.add(new Region.Any());
        }
        return filled;
    }

    private static Row row(Row model, String id, int position, List<Region> regions, Map<String, Object> outcomes) {
        return Records.with(
                model, Map.of("id", id, "sheetRow", position + 9, "regions", regions, "outcomes", outcomes));
    }
}
