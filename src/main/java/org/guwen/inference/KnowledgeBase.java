package org.guwen.inference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.guwen.advice.Reason;
import org.guwen.ruleset.Ruleset;
import org.guwen.table.TableDefinition;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;

/**
 * A ruleset ready to run: the principles and the rows of all tables in one Drools knowledge base. Immutable and safe to
 * share; it is garbage once nobody holds it.
 */
public final class KnowledgeBase {

    private final Ruleset ruleset;
    private final Map<String, CompiledTable> tables;
    private final Map<String, Reason.OfRule> principles;
    private final SessionPool sessions;

    private KnowledgeBase(Ruleset ruleset, List<Model> principleModels, ClauseKinds clauses, int firingLimit) {
        this.ruleset = ruleset;
        this.tables = new LinkedHashMap<>();
        this.principles = new LinkedHashMap<>();
        List<Model> models = new ArrayList<>(principleModels);
        for (int i = 0; i < ruleset.tables().size(); i++) {
            CompiledTable table = new CompiledTable(i, ruleset.tables().get(i));
            tables.put(table.table().id(), table);
            models.add(RowRules.model(table));
        }
        KieBase kieBase = KieBaseBuilder.createKieBaseFromModel(models);
        kieBase.getKiePackages().stream()
                .filter(pack -> !pack.getName().startsWith(RowRules.PACKAGE))
                .forEach(pack -> readPrinciples(pack, clauses));
        this.sessions = new SessionPool(kieBase, principles, firingLimit);
    }

    private KnowledgeBase(Ruleset ruleset, KnowledgeBase built) {
        this.ruleset = ruleset;
        this.tables = built.tables;
        this.principles = built.principles;
        this.sessions = built.sessions;
    }

    private void readPrinciples(KiePackage pack, ClauseKinds clauses) {
        for (Rule rule : pack.getRules()) {
            List<String> cited = ClauseKinds.cited(rule.getMetaData().get("clause"));
            principles.put(rule.getName(), new Reason.OfRule(rule.getName(), cited, clauses.basis(cited)));
        }
    }

    /** Builds the knowledge base of a ruleset with the principles of this program. */
    public static KnowledgeBase of(Ruleset ruleset, ClauseKinds clauses) {
        return new KnowledgeBase(ruleset, Principles.load(), clauses, DecisionSession.FIRING_LIMIT);
    }

    /** Builds a knowledge base with other principles: for tests of the engine itself. */
    static KnowledgeBase of(Ruleset ruleset, List<Model> principles, ClauseKinds clauses, int firingLimit) {
        return new KnowledgeBase(ruleset, principles, clauses, firingLimit);
    }

    /** The same knowledge under the number that it was published with after it was built. */
    public KnowledgeBase numbered(long release) {
        return new KnowledgeBase(new Ruleset(release, ruleset.sha256(), ruleset.tables()), this);
    }

    /** The ruleset that is run. */
    public Ruleset ruleset() {
        return ruleset;
    }

    /** Every principle by rule name, with its clauses. */
    public Map<String, Reason.OfRule> principles() {
        return Map.copyOf(principles);
    }

    /**
     * A principle by its rule name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Reason.OfRule principle(String rule) {
        Reason.OfRule principle = principles.get(rule);
        if (principle == null) {
            throw new IllegalArgumentException("no rule " + rule);
        }
        return principle;
    }

    CompiledTable table(TableDefinition definition) {
        CompiledTable table = tables.get(definition.id());
        if (table == null) {
            throw new IllegalArgumentException("no table " + definition.id());
        }
        return table;
    }

    SessionPool sessions() {
        return sessions;
    }
}
