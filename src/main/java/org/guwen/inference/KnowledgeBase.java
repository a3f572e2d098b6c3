package org.guwen.inference;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.function.BiPredicate;
import org.guwen.advice.Reason;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.vocabulary.Field;
import org.guwen.inference.engine.CaseSubject;
import org.guwen.inference.engine.Engine;
import org.guwen.inference.engine.RunResult;
import org.guwen.inference.possible.Examination;
import org.guwen.inference.possible.Reachability;
import org.guwen.inference.possible.RulePrograms;
import org.guwen.ruleset.Ruleset;
import org.jspecify.annotations.Nullable;

/**
 * A ruleset ready to run: the rows of all tables by an index, beside the principles. Immutable and safe to share; it is
 * garbage once nobody holds it.
 */
public final class KnowledgeBase {

    private final Ruleset ruleset;
    private final Principles principles;
    private final Engine engine;

    private KnowledgeBase(Ruleset ruleset, Principles principles, Engine engine) {
        this.ruleset = ruleset;
        this.principles = principles;
        this.engine = engine;
    }

    /** Builds the knowledge base of a ruleset. */
    public static KnowledgeBase of(Ruleset ruleset, Principles principles) {
        return new KnowledgeBase(
                ruleset, principles, new Engine(principles.sessions(), principles.stages(), ruleset.tables()));
    }

    /** The same knowledge under the number that it was published with after it was built. */
    public KnowledgeBase numbered(long release) {
        return new KnowledgeBase(new Ruleset(release, ruleset.sha256(), ruleset.tables()), principles, engine);
    }

    /** The ruleset that is run. */
    public Ruleset ruleset() {
        return ruleset;
    }

    /** Every principle by rule name, with its clauses. */
    public Map<String, Reason.OfRule> principles() {
        return principles.reasons();
    }

    /**
     * A principle by its rule name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Reason.OfRule principle(String rule) {
        Reason.OfRule principle = principles.reasons().get(rule);
        if (principle == null) {
            throw new IllegalArgumentException("no rule " + rule);
        }
        return principle;
    }

    /** What the run over a case can still come to. */
    Examination examine(RunResult run) {
        return Examination.of(engine, programs(), run);
    }

    /** What a case comes to, before it is put in order. */
    public RunResult run(CaseFacts facts, LocalDate asOf, @Nullable OffsetDateTime keptAt) {
        return engine.run(facts, asOf, keptAt);
    }

    /** What a case could come to if some facts were otherwise. */
    public Reachability reach(RunResult run, BiPredicate<CaseSubject, Field> isOpen) {
        return new Reachability(engine, programs(), run, isOpen);
    }

    /** The principles as data. */
    RulePrograms programs() {
        return principles.programs();
    }

    Engine engine() {
        return engine;
    }
}
