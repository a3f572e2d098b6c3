package org.guwen.export;

import java.util.ArrayList;
import java.util.List;
import org.guwen.table.DecisionTable;
import org.guwen.table.HitPolicy;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.Region;
import org.guwen.table.Row;

/** The rows of one table as rules: the id as name, clauses and basis as annotations, a constraint a cell. */
final class DrlRule {

    private static final String AND = ",\n        ";

    private final DecisionTable table;

    DrlRule(DecisionTable table) {
        this.table = table;
    }

    /** Whether one outcome outranks another. */
    boolean isRanked() {
        HitPolicy policy = table.definition().hitPolicy();
        return policy == HitPolicy.FIRST || policy == HitPolicy.PRIORITY;
    }

    /** The rule of a row. */
    String write(Row row) {
        String note = row.note() == null ? "" : "// " + DrlText.comment(row.note()) + "\n";
        return note + "rule " + DrlText.quoted(row.id()) + "\n"
                + "    @clause(" + DrlText.quoted(String.join(", ", row.clauses())) + ")\n"
                + "    @basis(" + DrlText.quoted(row.basis().name()) + ")\n"
                + "when\n    $situation : Situation(" + constraints(row) + ")\n"
                + "then\n" + outcome(row)
                + "end\n\n";
    }

    private String constraints(Row row) {
        List<String> constraints = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            String property = DrlConstraint.property(table.columns().get(column).field());
            constraints.addAll(new DrlConstraint(property).of(row.regions().get(column)));
        }
        if (row.validFrom() != null || row.validTo() != null) {
            constraints.addAll(
                    new DrlConstraint("asOf").of(new Region.Range(row.validFrom(), true, row.validTo(), true)));
        }
        return constraints.isEmpty() ? "" : "\n        " + String.join(AND, constraints) + "\n    ";
    }

    private String outcome(Row row) {
        StringBuilder lines = new StringBuilder("    Outcome outcome = new Outcome();\n");
        set(lines, "situation", "$situation");
        set(lines, "row", DrlText.quoted(row.id()));
        HitPolicy policy = table.definition().hitPolicy();
        if (isRanked() || policy == HitPolicy.RULE_ORDER) {
            set(lines, "rank", String.valueOf(rank(row)));
        }
        for (OutcomeColumn column : table.definition().outcomes()) {
            Object value = row.outcomes().get(column.key());
            if (value != null || column.kind() == OutcomeColumn.Kind.BOOLEAN) {
                set(lines, column.key(), DrlText.literal(value));
            }
        }
        return lines.append("    insert(outcome);\n").toString();
    }

    private static void set(StringBuilder lines, String property, String value) {
        lines.append("    outcome.set")
                .append(Character.toUpperCase(property.charAt(0)))
                .append(property.substring(1))
                .append('(')
                .append(value)
                .append(");\n");
    }

    /** The first row is the best; under PRIORITY the row whose deciding outcome comes last in its enumeration. */
    private int rank(Row row) {
        return table.definition().hitPolicy() == HitPolicy.PRIORITY
                ? HitPolicy.rank(table, row)
                : -table.rows().indexOf(row);
    }
}
