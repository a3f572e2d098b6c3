package org.guwen.export;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.table.DecisionTable;
import org.guwen.table.HitPolicy;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.Row;
import org.guwen.table.TableDefinition;

/**
 * A decision table as a DMN 1.5 model with one decision, named after the table.
 *
 * <p>Its inputs are the blocks of facts that the table tests, as contexts, such as {@code complaint} with
 * {@code complaint.channel}; what a case does not hold is {@code null}. If rows are dated, the business date is one more
 * input, {@code asOf}. Rows that are switched off are left out. Cells are written as {@link Feel} says.
 *
 * <p>Hit policies keep their meaning. UNIQUE, FIRST, COLLECT and RULE_ORDER have their own in DMN. PRIORITY of DMN gives a
 * single row, but here every row with the best outcome counts: so the table is OUTPUT ORDER, and the decision keeps the
 * rows that share the outcome of the first. Two differences are left: several rows in a UNIQUE table are an error to an
 * engine, which then says nothing; and no row is {@code null}, but an empty list under COLLECT.
 */
final class DmnDocument {

    private static final String MODEL = "https://www.omg.org/spec/DMN/20230324/MODEL/";
    private static final String ROWS = "rows";

    private final DecisionTable table;
    private final TableDefinition definition;
    private final long release;
    private final IndentedXmlWriter writer = new IndentedXmlWriter();

    DmnDocument(DecisionTable table, long release) {
        this.table = table;
        this.definition = table.definition();
        this.release = release;
    }

    /** Two languages side by side: the models of DMN have one label. */
    static String label(String chinese, String english) {
        return chinese + " / " + english;
    }

    static String label(Field field) {
        return label(Labels.get().of(field, Locale.CHINESE), Labels.get().of(field, Locale.ENGLISH));
    }

    /** Whether the business date matters. */
    static boolean isDated(DecisionTable table) {
        return table.rows().stream()
                .filter(Row::enabled)
                .anyMatch(row -> row.validFrom() != null || row.validTo() != null);
    }

    /** The document. */
    String write() {
        writer.open("definitions")
                .attribute("xmlns", MODEL)
                .attribute("id", "model")
                .attribute("name", table.id())
                .attribute("namespace", "urn:guwen:table:" + table.id())
                .attribute("exporter", "Guwen");
        writer.text("description", origin());
        new DmnTypes(table).write(writer);
        inputs().forEach(this::input);
        decision();
        return writer.close().finish();
    }

    private String origin() {
        return label(definition.titleZh(), definition.titleEn()) + "\n" + definition.workbook() + ", release "
                + release;
    }

    private List<Field> fields() {
        return table.columns().stream().map(DecisionTable.Column::field).toList();
    }

    private Set<String> inputs() {
        Set<String> inputs = new LinkedHashSet<>();
        fields().forEach(field -> inputs.add(field.path().split("\\.", -1)[0]));
        if (isDated(table)) {
            inputs.add(DmnTable.AS_OF);
        }
        return inputs;
    }

    private void input(String input) {
        Collection<Field> fields = fields();
        writer.open("inputData").attribute("id", "input-" + input).attribute("name", input);
        fields.stream()
                .filter(field -> field.path().equals(input))
                .findFirst()
                .ifPresent(field -> writer.attribute("label", label(field)));
        String type = input.equals(DmnTable.AS_OF) ? "date" : DmnTypes.ofInput(input, fields);
        variable(input, type);
        writer.close();
    }

    private void variable(String name, String type) {
        writer.open("variable")
                .attribute("name", name)
                .attribute("typeRef", type)
                .closeEmpty();
    }

    private void decision() {
        String type = new DmnTypes(table).ofDecision();
        writer.open("decision").attribute("id", "decision").attribute("name", table.id());
        writer.attribute("label", label(definition.titleZh(), definition.titleEn()));
        writer.text("description", table.description() + "\n" + table.owner());
        variable(table.id(), type);
        inputs().forEach(this::requirement);
        if (definition.hitPolicy() == HitPolicy.PRIORITY) {
            best(type);
        } else {
            new DmnTable(table, writer).write(type);
        }
        writer.close();
    }

    private void requirement(String input) {
        writer.open("informationRequirement").attribute("id", "requires-" + input);
        writer.open("requiredInput")
                .attribute("href", "#input-" + input)
                .closeEmpty()
                .close();
    }

    /** All rows that match, the best first; then those that share the outcome of the first. */
    private void best(String type) {
        writer.open("context").attribute("typeRef", type).open("contextEntry");
        variable(ROWS, type);
        new DmnTable(table, writer).write(type);
        writer.close().open("contextEntry").open("literalExpression").attribute("typeRef", type);
        List<OutcomeColumn> outcomes = definition.outcomes();
        String item = outcomes.size() == 1 ? "item" : "item." + definition.priority();
        String first = outcomes.size() == 1 ? ROWS + "[1]" : ROWS + "[1]." + definition.priority();
        writer.text("text", "if " + ROWS + " = null then null else " + ROWS + "[" + item + " = " + first + "]");
        writer.close().close().close();
    }
}
