package org.guwen.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.guwen.facts.vocabulary.Field;
import org.guwen.inference.RandomSituations;
import org.guwen.table.DecisionTable;
import org.guwen.table.Row;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.definition.type.FactType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Decision tables written out as rule text and compiled the classic way. Shares no code with the rows of the product: a
 * fact with one typed property a field, a constraint a cell.
 */
public final class ExportedDrl {

    private final KieSession session;

    /** Compiles the tables. */
    public ExportedDrl(List<DecisionTable> tables) {
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId("org.guwen", "exported-" + System.identityHashCode(this), "1");
        KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(release);
        for (DecisionTable table : tables) {
            String text = ExportFormat.DRL.write(table, 1);
            files.write("src/main/resources/org/guwen/tables/" + table.id() + "/table.drl", text);
        }
        KieBuilder builder = services.newKieBuilder(files).buildAll(DrlProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new IllegalStateException(errors.toString());
        }
        this.session = services.newKieContainer(release).newKieSession();
    }

    /** Ids of the rows that count, in sheet order. */
    public List<String> hits(DecisionTable table, RandomSituations.Drawn drawn) {
        Set<String> rows = outcomes(table, drawn).stream()
                .map(outcome -> String.valueOf(outcome.get("row")))
                .collect(Collectors.toSet());
        return table.rows().stream().map(Row::id).filter(rows::contains).toList();
    }

    /** Properties of the outcomes, without order. */
    List<Map<String, Object>> outcomes(DecisionTable table, RandomSituations.Drawn drawn) {
        FactType type = type(table, "Outcome");
        session.insert(situation(table, drawn));
        session.fireAllRules();
        List<Map<String, Object>> outcomes = new ArrayList<>();
        session.getObjects(type.getFactClass()::isInstance).forEach(outcome -> outcomes.add(type.getAsMap(outcome)));
        session.getFactHandles().stream().map(FactHandle.class::cast).toList().forEach(session::delete);
        return outcomes;
    }

    private FactType type(DecisionTable table, String name) {
        return session.getKieBase().getFactType("org.guwen.tables." + table.id(), name);
    }

    private Object situation(DecisionTable table, RandomSituations.Drawn drawn) {
        FactType type = type(table, "Situation");
        try {
            Object situation = type.newInstance();
            type.set(situation, "asOf", drawn.asOf());
            for (DecisionTable.Column column : table.columns()) {
                Field field = column.field();
                set(type, situation, field, plain(drawn.values().get(field.path())));
            }
            return situation;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("NullAway") // A field that is not known must be set to null.
    private static void set(FactType type, Object situation, Field field, @Nullable Object value) {
        type.set(situation, field.path().replace('.', '_'), value);
    }

    /** A value as the text declares it: constants are strings. */
    static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Collection<?> values) {
            return values.stream().map(ExportedDrl::plain).toList();
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }
}
