package org.guwen.impact;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.guwen.advice.clause.ClauseCatalogue;
import org.guwen.consultation.recorded.RecordedCases;
import org.guwen.inference.DraftKnowledge;
import org.guwen.inference.Inference;
import org.guwen.inference.Knowledge;
import org.guwen.inference.KnowledgeBase;
import org.guwen.journal.Journal;
import org.guwen.journal.RecordedFacts;
import org.guwen.problem.Messages;
import org.guwen.problem.OutageLog;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.guwen.release.draft.Draft;
import org.guwen.release.workflow.Drafts;
import org.guwen.security.Caller;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Asks past cases again with a draft and with the release that it changes, and adds up what differs. */
@Service
class Impacts {

    static final int MOST = 1_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(Impacts.class);
    private static final int SMALLEST_PAGE = 250;
    private static final int LARGEST_PAGE = 4_000;
    private static final long SHORT_NANOS = 500_000_000L;
    private static final long LONG_NANOS = 4_000_000_000L;

    private final OutageLog outages = new OutageLog(LOG);
    private final Messages messages = new Messages(Impacts.class, "impact");
    private final ImpactTable table;
    private final Drafts drafts;
    private final DraftKnowledge draftKnowledge;
    private final Knowledge knowledge;
    private final Inference inference;
    private final ClauseCatalogue clauses;
    private final RecordedCases records;
    private final Journal journal;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Impacts(
            ImpactTable table,
            Drafts drafts,
            DraftKnowledge draftKnowledge,
            Knowledge knowledge,
            Inference inference,
            ClauseCatalogue clauses,
            RecordedCases records,
            Journal journal,
            JsonMapper json,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.table = table;
        this.drafts = drafts;
        this.draftKnowledge = draftKnowledge;
        this.knowledge = knowledge;
        this.inference = inference;
        this.clauses = clauses;
        this.records = records;
        this.journal = journal;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Which records are meant: the last so many, or those of a time.
     *
     * @param last how many
     * @param from not before
     * @param to before
     */
    record Asked(
            @Nullable Integer last,
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime to) {}

    /**
     * Writes down what is asked; whoever works answers it.
     *
     * @throws ProblemException if the draft cannot be run, another question is at work, or no range is given
     */
    void begin(long id, Asked asked, Caller caller) {
        ImpactTable.Counted counted = counted(asked);
        Draft draft = drafts.find(id);
        // Refuses a draft that cannot be run, and has it built.
        draftKnowledge.ofDraft(id);
        transaction.executeWithoutResult(status -> {
            if (table.lock(id).filter(state -> state == ImpactState.RUNNING).isPresent()) {
                throw new ProblemException(ProblemType.WRONG_STATE, messages.wording("running", id));
            }
            table.begin(new ImpactRun(
                    id,
                    draft.hashes().contentSha256(),
                    draft.baseRelease(),
                    counted.total() == 0 ? ImpactState.DONE : ImpactState.RUNNING,
                    new ImpactRun.Range(counted.first(), counted.last(), asked.from(), asked.to()),
                    counted.first() - 1,
                    0,
                    counted.total(),
                    ImpactTotals.none(),
                    caller.account(),
                    OffsetDateTime.now(clock)));
        });
    }

    private ImpactTable.Counted counted(Asked asked) {
        boolean isSpan =
                asked.from() != null && asked.to() != null && asked.from().isBefore(asked.to());
        boolean hasTime = asked.from() != null || asked.to() != null;
        Integer last = asked.last();
        boolean isLast = last != null && last >= 1 && last <= MOST;
        if (isLast == isSpan || (isLast && hasTime)) {
            throw new ProblemException(ProblemType.INVALID_CONTENT, messages.wording("range", MOST));
        }
        Optional<ImpactTable.Counted> counted = isSpan && asked.from() != null && asked.to() != null
                ? table.between(asked.from(), asked.to())
                : table.last(last == null ? 0 : last);
        return counted.orElseThrow();
    }

    /**
     * Answers what is asked of a draft, from where it stands; what is done stays done when a node dies over it.
     *
     * @param isStopped whether this node is to stop
     * @return whether that is over; false if somebody will have to go on
     */
    boolean work(long id, BooleanSupplier isStopped) {
        ImpactRun run = table.find(id).orElse(null);
        if (run == null || run.state() != ImpactState.RUNNING) {
            return true;
        }
        try {
            if (!drafts.find(id).hashes().contentSha256().equals(run.contentSha256())) {
                table.end(id, ImpactState.FAILED);
                return true;
            }
            return work(run, isStopped);
        } catch (DataAccessException | TransactionException e) {
            outages.failed("Past cases cannot be asked at the moment", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (RuntimeException e) {
            LOG.error("What draft {} would have answered cannot be said", id, e);
            table.end(id, ImpactState.FAILED);
            return true;
        }
    }

    private boolean work(ImpactRun run, BooleanSupplier isStopped) throws InterruptedException {
        KnowledgeBase base = knowledge.of(run.baseRelease()).orElseThrow();
        KnowledgeBase draft = draftKnowledge.ofDraft(run.draft());
        try (ReleaseComparison comparison = new ReleaseComparison(
                inference,
                json,
                base,
                draft,
                new AdviceComparison(clauses, json, base, draft),
                recorded -> records.facts(recorded.id(), recorded.facts(), Locale.ENGLISH))) {
            // Few at first, and where each takes long, so that progress shows and a cancellation counts soon.
            int page = SMALLEST_PAGE;
            Optional<ImpactRun> present = Optional.of(run);
            while (present.filter(known -> known.state() == ImpactState.RUNNING).isPresent()) {
                if (isStopped.getAsBoolean()) {
                    return false;
                }
                long start = System.nanoTime();
                present = page(present.get(), page, comparison);
                page = next(page, System.nanoTime() - start);
            }
            return true;
        }
    }

    private static int next(int page, long nanos) {
        if (nanos < SHORT_NANOS) {
            return Math.min(2 * page, LARGEST_PAGE);
        }
        return nanos > LONG_NANOS ? Math.max(page / 2, SMALLEST_PAGE) : page;
    }

    /** Asks the next few records; empty if somebody called it off meanwhile. */
    private Optional<ImpactRun> page(ImpactRun run, int most, ReleaseComparison comparison)
            throws InterruptedException {
        List<RecordedFacts> page = journal.facts(run.seq(), run.range().last(), most);
        List<RecordedFacts> meant = page.stream()
                .filter(recorded -> run.range().holds(recorded.createdAt()))
                .toList();
        List<CaseImpact> impacts = comparison.of(meant);
        ImpactTotals.Sum sum = run.totals().sum();
        List<ImpactTable.Changed> changed = new ArrayList<>();
        for (int i = 0; i < meant.size(); i++) {
            CaseImpact impact = impacts.get(i);
            RecordedFacts recorded = meant.get(i);
            if (impact.isChanged()) {
                sum.add(impact, recorded.topic().name(), Objects.requireNonNullElse(recorded.storeId(), ""));
                changed.add(new ImpactTable.Changed(recorded, impact));
            }
        }
        boolean isOver = page.size() < most;
        ImpactRun next = new ImpactRun(
                run.draft(),
                run.contentSha256(),
                run.baseRelease(),
                isOver ? ImpactState.DONE : ImpactState.RUNNING,
                run.range(),
                isOver ? run.range().last() : page.get(page.size() - 1).seq(),
                run.done() + meant.size(),
                run.total(),
                sum.totals(),
                run.account(),
                run.startedAt());
        return Objects.requireNonNull(transaction.execute(status -> advance(run, next, changed)));
    }

    /** Writes what was found; nothing if somebody called it off, asked anew or took over meanwhile. */
    private Optional<ImpactRun> advance(ImpactRun run, ImpactRun next, List<ImpactTable.Changed> changed) {
        boolean isPresent = table.lock(run.draft())
                        .filter(state -> state == ImpactState.RUNNING)
                        .isPresent()
                && table.find(run.draft()).filter(run::isAtTheSamePlace).isPresent();
        if (!isPresent) {
            return Optional.empty();
        }
        table.add(run.draft(), changed);
        table.advance(next);
        return Optional.of(next);
    }

    /**
     * What is answered so far.
     *
     * @throws ProblemException if nobody asked
     */
    ImpactRun find(long id) {
        drafts.find(id);
        return table.find(id)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, messages.wording("missing", id)));
    }

    /**
     * Calls off a question.
     *
     * @throws ProblemException if it is not at work
     */
    void cancel(long id) {
        ImpactRun run = find(id);
        transaction.executeWithoutResult(status -> {
            ImpactState state = table.lock(id).orElse(run.state());
            if (state != ImpactState.RUNNING) {
                throw new ProblemException(ProblemType.WRONG_STATE, messages.wording("ended", id, state));
            }
            table.end(id, ImpactState.CANCELLED);
        });
    }
}
