package org.guwen.inference.rowrules;

import java.time.LocalDate;
import java.util.List;
import org.drools.modelcompiler.KieBaseBuilder;
import org.guwen.facts.vocabulary.Situation;
import org.guwen.table.DecisionTable;
import org.guwen.table.Row;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** A table whose rows are Drools rules, in one session that lives on: the fastest form in which Drools finds rows. */
public final class RowsAsRules {

    private final CodedTable table;
    private final KieSession session;

    private RowsAsRules(CodedTable table) {
        this.table = table;
        this.session =
                KieBaseBuilder.createKieBaseFromModel(RowRules.model(table)).newKieSession();
    }

    /** Builds the rules of a table. */
    public static RowsAsRules of(DecisionTable table) {
        return new RowsAsRules(new CodedTable(table));
    }

    /** Positions of the enabled rows that match, in sheet order. */
    public int[] hits(Situation situation, LocalDate asOf) {
        TableQuery query = new TableQuery(RowRules.INDEX, table.codes(situation, asOf));
        FactHandle handle = session.insert(query);
        session.fireAllRules();
        session.delete(handle);
        return query.hits();
    }

    /** The enabled rows, in sheet order. */
    public List<Row> rows() {
        return table.rows();
    }
}
