package org.guwen.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guwen.facts.vocabulary.Field;
import org.guwen.table.DecisionTable;
import org.guwen.table.HitPolicy;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.Region;
import org.guwen.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * The table of an exported decision. A row keeps its id as the id of its rule and, with its clauses, basis and note, as
 * annotation; it is no output, so that an engine can still tell which rows say the same.
 */
final class DmnTable {

    /** Name of the business date. */
    static final String AS_OF = "asOf";

    private static final Pattern USUAL_ID = Pattern.compile("[A-Z]+-\\w+");
    private static final List<String> ANNOTATIONS = List.of("row", "clauses", "basis", "note");

    private final DecisionTable table;
    private final IndentedXmlWriter writer;
    private final boolean isDated;

    DmnTable(DecisionTable table, IndentedXmlWriter writer) {
        this.table = table;
        this.writer = writer;
        this.isDated = DmnDocument.isDated(table);
    }

    void write(String type) {
        writer.open("decisionTable").attribute("id", "table").attribute("hitPolicy", hitPolicy());
        writer.attribute("typeRef", type);
        table.columns().forEach(column -> input(column.field()));
        if (isDated) {
            input(AS_OF, "date", DmnDocument.label("适用日期", "Business date")).close();
        }
        table.definition().outcomes().forEach(this::output);
        for (String annotation : ANNOTATIONS) {
            writer.open("annotation").attribute("name", annotation).closeEmpty();
        }
        table.rows().stream().filter(Row::enabled).forEach(this::rule);
        writer.close();
    }

    private String hitPolicy() {
        HitPolicy policy = table.definition().hitPolicy();
        return switch (policy) {
            case UNIQUE, FIRST, COLLECT -> policy.name();
            case RULE_ORDER -> "RULE ORDER";
            case PRIORITY -> "OUTPUT ORDER";
        };
    }

    private void input(Field field) {
        input(field.path(), DmnTypes.of(field), DmnDocument.label(field));
        if (field.kind() == Field.Kind.INTEGER || field.kind() == Field.Kind.DECIMAL) {
            String max = BigDecimal.valueOf(field.domain().max()).toBigInteger().toString();
            writer.open("inputValues").text("text", "[0.." + max + "], null").close();
        }
        writer.close();
    }

    private IndentedXmlWriter input(String expression, String type, String label) {
        writer.open("input").attribute("id", "column-" + expression).attribute("label", label);
        return writer.open("inputExpression")
                .attribute("typeRef", type)
                .text("text", expression)
                .close();
    }

    private void output(OutcomeColumn column) {
        boolean isOnly = table.definition().outcomes().size() == 1;
        boolean isDeciding = column.key().equals(table.definition().priority());
        writer.open("output").attribute("id", "outcome-" + column.key());
        writer.attribute("label", DmnDocument.label(column.labelZh(), column.labelEn()));
        if (!isOnly) {
            writer.attribute("name", column.key()).attribute("typeRef", new DmnTypes(table).of(column));
        }
        if (isDeciding && column.options() != null) {
            List<Enum<?>> best = new ArrayList<>(List.of(column.options().getEnumConstants()));
            Collections.reverse(best);
            writer.open("outputValues")
                    .text("text", Feel.list(best) + (column.required() ? "" : ", null"))
                    .close();
            writer.close();
        } else {
            writer.closeEmpty();
        }
    }

    private void rule(Row row) {
        writer.open("rule").attribute("id", ruleId(row));
        for (int column = 0; column < table.columns().size(); column++) {
            Field field = table.columns().get(column).field();
            entry("inputEntry", Feel.test(field, row.regions().get(column)));
        }
        if (isDated) {
            boolean isAlways = row.validFrom() == null && row.validTo() == null;
            entry("inputEntry", isAlways ? "-" : Feel.range(days(row)));
        }
        table.definition().outcomes().forEach(column -> entry("outputEntry", Feel.literal(outcome(row, column))));
        annotations(row).forEach(annotation -> entry("annotationEntry", annotation));
        writer.close();
    }

    /** People may choose row ids that XML does not allow; the annotation has them as they are. */
    private static String ruleId(Row row) {
        return USUAL_ID.matcher(row.id()).matches() ? row.id() : "sheet-row-" + row.sheetRow();
    }

    private static Region.Range days(Row row) {
        return new Region.Range(row.validFrom(), true, row.validTo(), true);
    }

    private static List<String> annotations(Row row) {
        String note = Optional.ofNullable(row.note()).orElse("");
        return List.of(row.id(), String.join(", ", row.clauses()), row.basis().name(), note);
    }

    private void entry(String element, String text) {
        writer.open(element).text("text", text).close();
    }

    /** An empty cell of a list is an empty list. */
    private static @Nullable Object outcome(Row row, OutcomeColumn column) {
        boolean isList = column.kind() == OutcomeColumn.Kind.TEXT_LIST || column.kind() == OutcomeColumn.Kind.ENUM_LIST;
        Object value = row.outcomes().get(column.key());
        return value == null && isList ? List.of() : value;
    }
}
