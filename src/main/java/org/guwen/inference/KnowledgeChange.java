package org.guwen.inference;

import java.time.LocalDate;
import org.guwen.facts.CaseFacts;
import org.guwen.inference.engine.RowChanges;

/** What differs between two knowledge bases of the same principles, to tell cases that it cannot concern without asking them. */
public final class KnowledgeChange {

    private final RowChanges rows;

    /** Compares two knowledge bases. */
    public KnowledgeChange(KnowledgeBase before, KnowledgeBase after) {
        this.rows = new RowChanges(before.ruleset().tables(), after.ruleset().tables());
    }

    /**
     * Whether a case may be answered otherwise.
     *
     * @param facts the case; its topic must be given
     * @param asOf business date that dated rows are selected by
     * @return false only if both say the very same
     */
    public boolean mayMatter(CaseFacts facts, LocalDate asOf) {
        return rows.mayMatter(facts, asOf);
    }
}
