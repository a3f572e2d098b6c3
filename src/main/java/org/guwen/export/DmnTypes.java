package org.guwen.export;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.guwen.advice.TimeLimit;
import org.guwen.facts.vocabulary.Field;
import org.guwen.table.DecisionTable;
import org.guwen.table.HitPolicy;
import org.guwen.table.OutcomeColumn;
import org.jspecify.annotations.Nullable;

/**
 * The types of one exported table, as item definitions: every enumeration with its constants, every block of facts with
 * the fields that the table tests, and the outcome. An enumeration also allows {@code null}: an engine would otherwise
 * refuse a case that leaves the field open.
 */
final class DmnTypes {

    private static final String OUTCOME = "tOutcome";

    private static final String OUTCOMES = "tOutcomes";

    private static final String TEXT_LIST = "TextList";
    private static final String TIME_LIMIT = "TimeLimit";

    private final DecisionTable table;

    DmnTypes(DecisionTable table) {
        this.table = table;
    }

    /** Type of a field. */
    static String of(Field field) {
        return switch (field.kind()) {
            case BOOLEAN -> "boolean";
            case ENUM -> name(field.options());
            case SET -> name(field.options()) + "List";
            case INTEGER, DECIMAL -> "number";
            case DATE -> "date";
            case TIME -> "date and time";
            case TEXT -> "string";
        };
    }

    /**
     * Type of an outcome. Where outcomes have ranks, every list of allowed values is a ranking: there only the column
     * that decides has one, and it has it in the table itself.
     */
    String of(OutcomeColumn column) {
        boolean isRanked = table.definition().hitPolicy() == HitPolicy.PRIORITY;
        return switch (column.kind()) {
            case TEXT -> "string";
            case TEXT_LIST -> TEXT_LIST;
            case NUMBER, PERCENT, MONEY -> "number";
            case BOOLEAN -> "boolean";
            case DURATION -> TIME_LIMIT;
            case DATE -> "date";
            case CLOCK -> "time";
            case ENUM -> isRanked ? "string" : name(column.options());
            case ENUM_LIST -> isRanked ? TEXT_LIST : name(column.options()) + "List";
        };
    }

    /** Type of the table's answer: that of one row, or a list where several may count. */
    String ofDecision() {
        return table.definition().hitPolicy().isSingle() ? OUTCOME : OUTCOMES;
    }

    /** Type of the input that holds a field: the block of facts, or the field itself. */
    static String ofInput(String input, Collection<Field> fields) {
        return fields.stream()
                .filter(field -> field.path().equals(input))
                .findFirst()
                .map(DmnTypes::of)
                .orElse(block(input));
    }

    void write(IndentedXmlWriter writer) {
        enumerations().forEach(type -> enumeration(writer, type));
        lists().forEach((list, element) -> list(writer, list, element));
        blocks().forEach((block, fields) -> block(writer, block, fields));
        List<OutcomeColumn> outcomes = table.definition().outcomes();
        if (outcomes.stream().anyMatch(column -> column.kind() == OutcomeColumn.Kind.DURATION)) {
            timeLimit(writer);
        }
        outcome(writer, outcomes);
        if (ofDecision().equals(OUTCOMES)) {
            list(writer, OUTCOMES, OUTCOME);
        }
    }

    private Set<Class<? extends Enum<?>>> enumerations() {
        Set<Class<? extends Enum<?>>> types = new TreeSet<>(Comparator.comparing(Class::getSimpleName));
        table.columns().forEach(column -> add(types, column.field().options()));
        if (table.definition().hitPolicy() != HitPolicy.PRIORITY) {
            table.definition().outcomes().forEach(column -> add(types, column.options()));
        }
        return types;
    }

    private static void add(Set<Class<? extends Enum<?>>> types, @Nullable Class<? extends Enum<?>> type) {
        if (type != null) {
            types.add(type);
        }
    }

    private Map<String, String> lists() {
        Map<String, String> lists = new LinkedHashMap<>();
        table.columns().stream()
                .map(DecisionTable.Column::field)
                .filter(field -> field.kind() == Field.Kind.SET)
                .forEach(field -> lists.put(of(field), name(field.options())));
        for (OutcomeColumn column : table.definition().outcomes()) {
            if (of(column).equals(TEXT_LIST)) {
                lists.put(TEXT_LIST, "string");
            } else if (column.kind() == OutcomeColumn.Kind.ENUM_LIST) {
                lists.put(of(column), name(column.options()));
            }
        }
        return lists;
    }

    /** Fields and blocks in every block of facts. */
    private Map<String, Set<String>> blocks() {
        Map<String, Set<String>> members = new LinkedHashMap<>();
        for (DecisionTable.Column column : table.columns()) {
            String path = column.field().path();
            while (path.contains(".")) {
                String block = path.substring(0, path.lastIndexOf('.'));
                members.computeIfAbsent(block, ignored -> new LinkedHashSet<>()).add(path);
                path = block;
            }
        }
        return members;
    }

    private void block(IndentedXmlWriter writer, String block, Set<String> members) {
        List<Field> fields =
                table.columns().stream().map(DecisionTable.Column::field).toList();
        writer.open("itemDefinition").attribute("name", block(block));
        for (String member : members) {
            component(writer, member.substring(member.lastIndexOf('.') + 1), ofInput(member, fields));
        }
        writer.close();
    }

    private static void enumeration(IndentedXmlWriter writer, Class<? extends Enum<?>> type) {
        writer.open("itemDefinition").attribute("name", name(type)).text("typeRef", "string");
        String values = Feel.list(List.of(type.getEnumConstants()));
        writer.open("allowedValues").text("text", values + ", null").close().close();
    }

    private static void list(IndentedXmlWriter writer, String name, String element) {
        writer.open("itemDefinition").attribute("name", name).attribute("isCollection", "true");
        writer.text("typeRef", element).close();
    }

    /** A span of time with its unit, for a working day is not a day. */
    private static void timeLimit(IndentedXmlWriter writer) {
        writer.open("itemDefinition").attribute("name", TIME_LIMIT);
        component(writer, "amount", "number");
        writer.open("itemComponent").attribute("name", "unit").text("typeRef", "string");
        String units = Feel.list(List.of(TimeLimit.Unit.values()));
        writer.open("allowedValues").text("text", units).close().close().close();
    }

    private void outcome(IndentedXmlWriter writer, List<OutcomeColumn> outcomes) {
        writer.open("itemDefinition").attribute("name", OUTCOME);
        if (outcomes.size() == 1) {
            writer.text("typeRef", of(outcomes.get(0)));
        } else {
            outcomes.forEach(column -> component(writer, column.key(), of(column)));
        }
        writer.close();
    }

    private static void component(IndentedXmlWriter writer, String name, String type) {
        writer.open("itemComponent")
                .attribute("name", name)
                .text("typeRef", type)
                .close();
    }

    private static String name(@Nullable Class<?> enumeration) {
        return enumeration == null ? "string" : enumeration.getSimpleName();
    }

    private static String block(String path) {
        StringBuilder name = new StringBuilder("t");
        for (String part : path.split("\\.", -1)) {
            name.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
        }
        return name.toString();
    }
}
