package org.guwen.casebook.sheet;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guwen.advice.clause.ClauseCatalogue;
import org.guwen.facts.code.Topic;
import org.guwen.facts.vocabulary.Field;
import org.guwen.table.DecisionTable;
import org.guwen.table.writing.WorkbookWriter;

/** An empty, correct workbook to start from: the tables of a version without their rows, and a sheet for cases. */
public final class Template {

    /** The business date that cases are judged at unless they say otherwise: the one of the shipped cases. */
    public static final LocalDate BUSINESS_DATE = LocalDate.of(2027, 3, 1);

    /** Name of the sheet for cases. */
    public static final String TESTS = "测试";

    private static final List<String> EXPECTATIONS =
            List.of("expect.actions", "expectNot.actions", "expect.forbidden", "expect.documents", "expect.rows");
    private static final Map<Topic, List<String>> OF_TOPIC = Map.of(
            Topic.COMPLAINT,
                    List.of(
                            "complaint.category",
                            "complaint.responsibility",
                            "actor.role",
                            "proposals.code",
                            "proposals.percent",
                            "proposals.amount",
                            "expect.verdicts",
                            "expect.severity",
                            "expect.escalateTo",
                            "expect.charges.total"),
            Topic.COSMETIC, List.of("projects[0].projectType", "expect.decision"),
            Topic.SALES, List.of("sales.currentStep", "expect.nextStep"));

    private Template() {}

    /** The template of the workbook that holds these tables. */
    public static byte[] of(List<DecisionTable> tables, ClauseCatalogue clauses) {
        Topic topic = tables.get(0).definition().topic();
        Set<String> columns = new LinkedHashSet<>(EXPECTATIONS);
        columns.addAll(OF_TOPIC.getOrDefault(topic, List.of()));
        tables.forEach(table -> table.columns().stream()
                .map(DecisionTable.Column::field)
                .filter(field -> !field.isDerived())
                .map(Field::path)
                .forEach(columns::add));
        return new WorkbookWriter(clauses)
                .write(
                        tables.stream().map(Template::withoutRows).toList(),
                        List.of(new CaseSheets(topic).empty(TESTS, BUSINESS_DATE, columns)),
                        WorkbookWriter.cited(tables));
    }

    private static DecisionTable withoutRows(DecisionTable table) {
        return new DecisionTable(
                table.definition(), table.owner(), table.description(), table.columns(), List.of(), List.of());
    }
}
