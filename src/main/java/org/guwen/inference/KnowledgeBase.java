package org.guwen.inference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.guwen.advice.Reason;
import org.guwen.inference.engine.DecisionSession;
import org.guwen.inference.engine.Engine;
import org.guwen.inference.engine.Stages;
import org.guwen.ruleset.Ruleset;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;

/**
 * A ruleset ready to run: the principles as a Drools knowledge base, the rows of all tables by an index. Immutable and safe to
 * share; it is garbage once nobody holds it.
 */
public final class KnowledgeBase {

    private final Ruleset ruleset;
    private final Map<String, Reason.OfRule> principles;
    private final Engine engine;

    private KnowledgeBase(
            Ruleset ruleset, List<Model> models, List<String> stages, ClauseKinds clauses, int firingLimit) {
        this.ruleset = ruleset;
        this.principles = new LinkedHashMap<>();
        KieBase kieBase = KieBaseBuilder.createKieBaseFromModel(models);
        kieBase.getKiePackages().forEach(pack -> readPrinciples(pack, clauses));
        this.engine =
                new Engine(kieBase, stages, principles, Principles.matched(models), ruleset.tables(), firingLimit);
    }

    private KnowledgeBase(Ruleset ruleset, KnowledgeBase built) {
        this.ruleset = ruleset;
        this.principles = built.principles;
        this.engine = built.engine;
    }

    private void readPrinciples(KiePackage pack, ClauseKinds clauses) {
        for (Rule rule : pack.getRules()) {
            List<String> cited = ClauseKinds.cited(rule.getMetaData().get("clause"));
            Reason.OfRule principle = new Reason.OfRule(
                    rule.getName(), ClauseKinds.text(rule.getMetaData().get("zh")), cited, clauses.basis(cited));
            if (principles.put(rule.getName(), principle) != null) {
                throw new IllegalStateException(
                        "two rules are called \"" + rule.getName() + "\", one of them in " + pack.getName());
            }
        }
    }

    /** Builds the knowledge base of a ruleset with the principles of this program. */
    public static KnowledgeBase of(Ruleset ruleset, ClauseKinds clauses) {
        return new KnowledgeBase(
                ruleset, Principles.load(), Stages.load().names(), clauses, DecisionSession.FIRING_LIMIT);
    }

    /** Builds a knowledge base with other principles: for tests of the engine itself. */
    static KnowledgeBase of(
            Ruleset ruleset, List<Model> principles, List<String> stages, ClauseKinds clauses, int firingLimit) {
        return new KnowledgeBase(ruleset, principles, stages, clauses, firingLimit);
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

    Engine engine() {
        return engine;
    }
}
