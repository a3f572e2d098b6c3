package org.guwen.golden;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.guwen.advice.clause.ClauseCatalogue;
import org.guwen.consultation.facts.FactsReader;
import org.guwen.facts.CaseFacts;
import org.guwen.inference.ClauseKinds;
import org.guwen.inference.Inference;
import org.guwen.inference.Inferred;
import org.guwen.inference.KnowledgeBase;
import org.guwen.inference.Principles;
import org.guwen.problem.ProblemException;
import org.guwen.ruleset.ClauseSource;
import org.guwen.ruleset.RulesetReader;
import org.guwen.ruleset.ShippedKnowledge;
import org.guwen.table.DecisionTable;

/** Asks the knowledge that ships with the program: the one place here that knows how an engine is made and asked. */
final class ShippedEngine {

    private final FactsReader reader = new FactsReader();
    private final Inference inference = new Inference();
    private final KnowledgeBase knowledge = knowledge();

    private static KnowledgeBase knowledge() {
        ClauseCatalogue clauses = ClauseSource.load();
        return KnowledgeBase.of(
                new RulesetReader(clauses).read(1, ShippedKnowledge.principlesSha256(), ShippedKnowledge.workbooks()),
                Principles.shipped(new ClauseKinds(clauses::basis)));
    }

    /**
     * Answers a case.
     *
     * @param facts the facts as a caller of a simulation writes them, with their date
     * @throws ProblemException if the product would refuse the facts
     */
    Inferred answer(String facts) {
        CaseFacts read = reader.read(facts.getBytes(StandardCharsets.UTF_8), true, Locale.ENGLISH);
        return inference.infer(knowledge, read, Objects.requireNonNull(read.asOf(), "a recorded case has a date"));
    }

    /** The tables, for the values at which their rows change. */
    List<DecisionTable> tables() {
        return knowledge.ruleset().tables();
    }

    /** Names of all principles. */
    List<String> principles() {
        return knowledge.principles().keySet().stream().sorted().toList();
    }
}
