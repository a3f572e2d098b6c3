package org.guwen.impact.shadow;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.guwen.inference.DraftKnowledge;
import org.guwen.problem.Messages;
import org.guwen.problem.ProblemCode;
import org.guwen.problem.ProblemError;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.guwen.release.draft.Draft;
import org.guwen.release.workflow.Drafts;
import org.guwen.security.Caller;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Has drafts answer beside the release in force, and tells what they came to. */
@Service
class Shadows {

    /** Most drafts that answer at a time: each is built on every node and asked for each of its consultations. */
    static final int MOST = 3;

    private static final int PLACES = 6;

    private final Messages messages = new Messages(Shadows.class, "shadow");
    private final ShadowTable table;
    private final ShadowRunner runner;
    private final Drafts drafts;
    private final DraftKnowledge draftKnowledge;
    private final TransactionTemplate transaction;

    Shadows(
            ShadowTable table,
            ShadowRunner runner,
            Drafts drafts,
            DraftKnowledge draftKnowledge,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.runner = runner;
        this.drafts = drafts;
        this.draftKnowledge = draftKnowledge;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Has a draft answer a share of the consultations from now on; 0 ends that. What the same content came to before stays.
     *
     * @param share 0 to 1 with at most six decimals
     * @throws ProblemException if there is no such share, the draft cannot be run or is decided, or too many answer already
     */
    void set(long id, @Nullable BigDecimal share, Caller caller, Locale locale) {
        BigDecimal wanted = checked(share, locale);
        if (wanted.signum() == 0) {
            stop(id, caller);
        } else {
            // Refuses a draft that cannot be run, and has it built.
            draftKnowledge.ofDraft(id);
            transaction.executeWithoutResult(status -> begin(id, wanted, caller));
        }
        runner.refresh();
    }

    private void stop(long id, Caller caller) {
        drafts.find(id);
        transaction.executeWithoutResult(status -> {
            Shadow known = table.lock(id).orElseThrow(() -> missing(id));
            if (known.state() == ShadowState.RUNNING) {
                table.change(
                        new Shadow(id, known.contentSha256(), BigDecimal.ZERO, ShadowState.STOPPED, known.counts()),
                        caller.account());
            }
        });
    }

    private void begin(long id, BigDecimal share, Caller caller) {
        table.lockDraft(id);
        Draft draft = drafts.find(id);
        if (!ShadowState.isPossible(draft.state())) {
            throw new ProblemException(ProblemType.WRONG_STATE, messages.wording("state", id));
        }
        if (table.running().stream().filter(other -> other.draft() != id).count() >= MOST) {
            throw new ProblemException(ProblemType.WRONG_STATE, messages.wording("many", MOST));
        }
        String content = draft.hashes().contentSha256();
        Shadow next = new Shadow(id, content, share, ShadowState.RUNNING, ShadowCounts.NONE);
        if (table.lock(id)
                .filter(known -> known.contentSha256().equals(content))
                .isPresent()) {
            table.change(next, caller.account());
        } else {
            table.begin(next, caller.account());
        }
    }

    private BigDecimal checked(@Nullable BigDecimal share, Locale locale) {
        if (share == null) {
            throw refused(ProblemCode.REQUIRED, messages.wording("required"), locale);
        }
        if (share.signum() < 0
                || share.compareTo(BigDecimal.ONE) > 0
                || share.stripTrailingZeros().scale() > PLACES) {
            throw refused(ProblemCode.OUT_OF_DOMAIN, messages.wording("share", PLACES), locale);
        }
        return share;
    }

    private static ProblemException refused(ProblemCode code, LocalizedText text, Locale locale) {
        return new ProblemException(
                ProblemType.INVALID_CONTENT, text, List.of(new ProblemError("/share", code, text.in(locale))));
    }

    /**
     * What a draft came to so far.
     *
     * @throws ProblemException if it never answered
     */
    Shadow find(long id) {
        Draft draft = drafts.find(id);
        Shadow kept = table.find(id).orElseThrow(() -> missing(id));
        // A draft that was decided or changed a moment ago does not answer any more, though no node has noticed yet.
        return kept.state() == ShadowState.RUNNING
                ? new Shadow(
                        id,
                        kept.contentSha256(),
                        kept.share(),
                        ShadowState.of(draft, kept.contentSha256()),
                        kept.counts())
                : kept;
    }

    /** Why it answers or does not, in words. */
    LocalizedText explained(Shadow shadow) {
        return messages.wording("state." + shadow.state());
    }

    private ProblemException missing(long id) {
        return new ProblemException(ProblemType.NOT_FOUND, messages.wording("missing", id));
    }
}
