package org.guwen.inference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.guwen.facts.Field;
import org.guwen.table.DecisionTable;
import org.guwen.table.Region;
import org.guwen.table.Row;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.definition.type.FactType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Decision tables written out as classic rule text, one rule a row, and compiled the classic way. Shares no code with the
 * rows of the product: a fact with one typed property a field, a constraint a cell.
 */
final class TablesAsDrl {

    private static final String PACKAGE = "written.out";

    private final KieSession session;
    private final FactType asked;
    private final List<String> hits = new ArrayList<>();

    TablesAsDrl(List<DecisionTable> tables) {
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId("org.guwen", "written-out-" + System.identityHashCode(this), "1");
        KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(release);
        files.write("src/main/resources/written/out/tables.drl", text(tables));
        KieBuilder builder = services.newKieBuilder(files).buildAll(DrlProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new IllegalStateException(errors.toString());
        }
        this.session = services.newKieContainer(release).newKieSession();
        this.asked = session.getKieBase().getFactType(PACKAGE, "Asked");
        session.setGlobal("hits", hits);
    }

    /** Ids of the rows that match, in sheet order. */
    List<String> hits(DecisionTable table, RandomSituations.Drawn drawn) {
        hits.clear();
        FactHandle handle = session.insert(fact(table, drawn));
        session.fireAllRules();
        session.delete(handle);
        return table.rows().stream().map(Row::id).filter(hits::contains).toList();
    }

    private Object fact(DecisionTable table, RandomSituations.Drawn drawn) {
        try {
            Object fact = asked.newInstance();
            asked.set(fact, "table", table.id());
            asked.set(fact, "asOf", drawn.asOf());
            // A declared Boolean starts as false, so that what is missing must be said.
            for (DecisionTable.Column column : table.columns()) {
                String path = column.field().path();
                asked.set(fact, property(path), drawn.values().get(path));
            }
            return fact;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String property(String path) {
        return path.replace('.', '_');
    }

    private static String text(List<DecisionTable> tables) {
        Map<String, String> properties = new TreeMap<>(Map.of("table", "String", "asOf", LocalDate.class.getName()));
        StringBuilder rules = new StringBuilder();
        for (DecisionTable table : tables) {
            table.columns()
                    .forEach(column -> properties.put(property(column.field().path()), type(column.field())));
            table.rows().stream().filter(Row::enabled).forEach(row -> rules.append(rule(table, row)));
        }
        String declared = properties.entrySet().stream()
                .map(property -> "    " + property.getKey() + " : " + property.getValue() + "\n")
                .collect(Collectors.joining());
        return "package " + PACKAGE + "\n\nglobal java.util.List hits\n\ndeclare Asked\n" + declared + "end\n\n"
                + rules;
    }

    private static String type(Field field) {
        return switch (field.kind()) {
            case BOOLEAN -> "Boolean";
            case ENUM ->
                String.valueOf(field.options() == null ? null : field.options().getName());
            case SET -> "java.util.Set";
            case INTEGER, DECIMAL -> "java.math.BigDecimal";
            case DATE -> "java.time.LocalDate";
            case TIME -> "java.time.OffsetDateTime";
            case TEXT -> "String";
        };
    }

    private static String rule(DecisionTable table, Row row) {
        List<String> constraints = new ArrayList<>(List.of("table == \"" + table.id() + "\""));
        if (row.validFrom() != null) {
            constraints.add("asOf.compareTo(" + literal(row.validFrom()) + ") >= 0");
        }
        if (row.validTo() != null) {
            constraints.add("asOf.compareTo(" + literal(row.validTo()) + ") <= 0");
        }
        for (int column = 0; column < table.columns().size(); column++) {
            constraint(
                    property(table.columns().get(column).field().path()),
                    row.regions().get(column),
                    constraints);
        }
        return "rule \"" + table.id() + " " + row.id() + "\" dialect \"mvel\"\nwhen\n    Asked("
                + String.join(", ", constraints) + ")\nthen\n    hits.add(\"" + row.id() + "\");\nend\n\n";
    }

    private static void constraint(String property, Region region, List<String> constraints) {
        if (region instanceof Region.Missing) {
            constraints.add(property + " == null");
        } else if (!(region instanceof Region.Any)) {
            constraints.add(property + " != null");
        }
        if (region instanceof Region.OneOf oneOf) {
            constraints.add(property + " in (" + literals(oneOf.values()) + ")");
        } else if (region instanceof Region.NoneOf noneOf) {
            constraints.add(property + " not in (" + literals(noneOf.values()) + ")");
        } else if (region instanceof Region.ContainsAny any) {
            constraints.add(any.values().stream()
                    .map(value -> property + " contains " + literal(value))
                    .collect(Collectors.joining(" || ", "(", ")")));
        } else if (region instanceof Region.Range range) {
            if (range.low() != null) {
                constraints.add(property + ".compareTo(" + literal(range.low()) + ") "
                        + (range.lowIncluded() ? ">= 0" : "> 0"));
            }
            if (range.high() != null) {
                constraints.add(property + ".compareTo(" + literal(range.high()) + ") "
                        + (range.highIncluded() ? "<= 0" : "< 0"));
            }
        }
    }

    private static String literals(Collection<?> values) {
        return values.stream().map(TablesAsDrl::literal).collect(Collectors.joining(", "));
    }

    private static String literal(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.getDeclaringClass().getName() + "." + constant.name();
        }
        if (value instanceof BigDecimal number) {
            return "new java.math.BigDecimal(\"" + number.toPlainString() + "\")";
        }
        if (value instanceof LocalDate date) {
            return "java.time.LocalDate.parse(\"" + date + "\")";
        }
        return value instanceof String text ? "\"" + text + "\"" : String.valueOf(value);
    }
}
