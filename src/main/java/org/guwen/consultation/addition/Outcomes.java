package org.guwen.consultation.addition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.guwen.consultation.recorded.Masking;
import org.guwen.consultation.recorded.RecordedCases;
import org.guwen.journal.RecordAddition;
import org.guwen.journal.RecordAddition.Kind;
import org.guwen.problem.ProblemCode;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.guwen.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps on record how cases ended. A case may end more than once; what was said last counts. */
@Service
public class Outcomes {

    private static final BigDecimal HIGHEST_COST = new BigDecimal("9999999.99");

    private final RecordedCases cases;
    private final AdditionLog log;

    Outcomes(RecordedCases cases, AdditionLog log) {
        this.cases = cases;
        this.log = log;
    }

    /**
     * Keeps an outcome; its number.
     *
     * @throws ProblemException if the caller may not read the consultation, or the content is not as required
     */
    public int add(UUID consultation, OutcomeRequest request, Caller caller, Locale locale) {
        cases.find(consultation, caller);
        AdditionProblems problems = new AdditionProblems(locale);
        problems.require("/resolved", request.resolved());
        problems.checkText("/note", request.note());
        if (isOutOfDomain(request.cost())) {
            problems.add("/cost", ProblemCode.OUT_OF_DOMAIN, "cost", HIGHEST_COST);
        }
        problems.refuse();
        String note = request.note();
        return log.next(
                consultation,
                Kind.OUTCOME,
                null,
                new AdditionContents.OfOutcome(
                        Objects.requireNonNull(request.resolved()),
                        request.satisfaction(),
                        request.cost(),
                        note == null ? null : Masking.masked(note)),
                caller);
    }

    private static boolean isOutOfDomain(@Nullable BigDecimal cost) {
        return cost != null
                && (cost.signum() < 0
                        || cost.compareTo(HIGHEST_COST) > 0
                        || cost.stripTrailingZeros().scale() > 2);
    }

    /**
     * One outcome of a consultation that the caller may read.
     *
     * @throws ProblemException if there is none of that number
     */
    public OutcomeDocument find(UUID consultation, int number, Caller caller) {
        cases.find(consultation, caller);
        return of(consultation).stream()
                .filter(outcome -> outcome.number() == number)
                .findFirst()
                .orElseThrow(() -> AdditionProblems.of(ProblemType.NOT_FOUND, "missing", consultation, number));
    }

    /** All outcomes of a consultation, in order. */
    public List<OutcomeDocument> of(UUID consultation) {
        return log.of(consultation, Kind.OUTCOME).stream().map(this::document).toList();
    }

    private OutcomeDocument document(RecordAddition outcome) {
        var content = log.content(outcome, AdditionContents.OfOutcome.class);
        return new OutcomeDocument(
                outcome.number(),
                content.resolved(),
                content.satisfaction(),
                content.cost(),
                content.note(),
                AdditionAuthor.of(outcome.author()),
                outcome.createdAt());
    }
}
