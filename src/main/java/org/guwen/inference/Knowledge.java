package org.guwen.inference;

import java.util.Optional;
import org.guwen.advice.ClauseCatalogue;
import org.guwen.ruleset.Ruleset;
import org.guwen.ruleset.Rulesets;
import org.springframework.stereotype.Component;

/** The knowledge bases of the store: the one in force stays built, others are built when asked for. */
@Component
public class Knowledge {

    private final Rulesets rulesets;
    private final ClauseKinds clauses;
    private volatile KnowledgeBase active;

    Knowledge(Rulesets rulesets, ClauseCatalogue clauses) {
        this.rulesets = rulesets;
        this.clauses = new ClauseKinds(clauses::basis);
        this.active = KnowledgeBase.of(rulesets.active(), this.clauses);
    }

    /** The knowledge base in force. */
    public KnowledgeBase active() {
        return active;
    }

    /** The knowledge base of a release. */
    public Optional<KnowledgeBase> of(long release) {
        KnowledgeBase current = active;
        return current.ruleset().number() == release
                ? Optional.of(current)
                : rulesets.find(release).map((Ruleset ruleset) -> KnowledgeBase.of(ruleset, clauses));
    }
}
