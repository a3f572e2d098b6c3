package org.guwen.inference;

import java.util.List;
import org.guwen.advice.clause.ClauseCatalogue;
import org.guwen.inference.engine.DecisionSession;
import org.guwen.ruleset.ClauseSource;
import org.guwen.ruleset.Ruleset;
import org.guwen.ruleset.RulesetReader;
import org.guwen.ruleset.ShippedKnowledge;
import org.guwen.table.DecisionTable;

/** The knowledge that ships with the program, read once for all tests of the engine. */
public final class TestKnowledge {

    /** The clauses. */
    public static final ClauseCatalogue CLAUSES = ClauseSource.load();

    /** The decision tables. */
    public static final Ruleset RULESET =
            new RulesetReader(CLAUSES).read(1, ShippedKnowledge.principlesSha256(), ShippedKnowledge.workbooks());

    private static final Principles PRINCIPLES = Principles.shipped(kinds());

    /** The knowledge base. */
    public static final KnowledgeBase BASE = of(RULESET);

    private TestKnowledge() {}

    /** A knowledge base of other tables with the principles of the program. */
    public static KnowledgeBase of(Ruleset ruleset) {
        return KnowledgeBase.of(ruleset, PRINCIPLES);
    }

    /** A knowledge base of a few tables, without principles. */
    static KnowledgeBase bare(List<DecisionTable> tables) {
        return KnowledgeBase.of(
                new Ruleset(1, "0".repeat(64), tables),
                Principles.of(List.of(), List.of(), kinds(), DecisionSession.FIRING_LIMIT));
    }

    /** The knowledge base of the shipped tables with sessions that nobody else uses. */
    static KnowledgeBase alone() {
        return KnowledgeBase.of(RULESET, Principles.shipped(kinds()));
    }

    static ClauseKinds kinds() {
        return new ClauseKinds(CLAUSES::basis);
    }
}
