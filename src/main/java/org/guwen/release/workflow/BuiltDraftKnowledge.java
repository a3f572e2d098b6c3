package org.guwen.release.workflow;

import java.util.concurrent.atomic.AtomicReference;
import org.guwen.inference.DraftKnowledge;
import org.guwen.inference.Knowledge;
import org.guwen.inference.KnowledgeBase;
import org.guwen.problem.ProblemType;
import org.guwen.release.check.DraftBases;
import org.guwen.release.check.DraftCheck;
import org.guwen.release.draft.CheckThrottle;
import org.guwen.release.draft.Draft;
import org.guwen.release.draft.DraftProblems;
import org.guwen.release.draft.DraftTransactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets drafts answer made-up cases. The draft asked last stays built. */
@Component
class BuiltDraftKnowledge implements DraftKnowledge {

    private final DraftTransactions transactions;
    private final DraftBases bases;
    private final DraftCheck check;
    private final CheckThrottle queue;
    private final Knowledge knowledge;
    private final AtomicReference<@Nullable Built> last = new AtomicReference<>();

    BuiltDraftKnowledge(
            DraftTransactions transactions,
            DraftBases bases,
            DraftCheck check,
            CheckThrottle queue,
            Knowledge knowledge) {
        this.transactions = transactions;
        this.bases = bases;
        this.check = check;
        this.queue = queue;
        this.knowledge = knowledge;
    }

    private record Built(long draft, long base, String content, KnowledgeBase knowledge) {

        boolean isOf(Draft other) {
            return draft == other.id()
                    && base == other.baseRelease()
                    && content.equals(other.hashes().contentSha256());
        }
    }

    @Override
    public KnowledgeBase ofDraft(long id) {
        Draft draft = transactions.find(id);
        if (!check.report(draft.checked()).isClean()) {
            throw DraftProblems.of(ProblemType.WRONG_STATE, "invalid", id);
        }
        Built built = last.get();
        return built != null && built.isOf(draft) ? built.knowledge() : queue.inTurn(() -> build(draft));
    }

    private KnowledgeBase build(Draft draft) {
        KnowledgeBase built =
                knowledge.build(check.ruleset(bases.of(draft.baseRelease()), transactions.workbooks(draft.id())));
        last.set(new Built(draft.id(), draft.baseRelease(), draft.hashes().contentSha256(), built));
        return built;
    }
}
