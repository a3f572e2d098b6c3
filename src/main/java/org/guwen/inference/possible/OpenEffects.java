package org.guwen.inference.possible;

import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.guwen.advice.Conclusion;
import org.guwen.advice.act.SummaryPlan;
import org.guwen.facts.Subject;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.inference.merge.AdviceAssembly;
import org.jspecify.annotations.Nullable;

/**
 * Which open facts can still change advice: those that a conclusion depends on which the advice shows, unless something
 * certain makes that conclusion without effect.
 */
final class OpenEffects {

    private static final List<Class<? extends Record>> SHOWN_KINDS = List.of(
            Conclusion.Action.class,
            Conclusion.Detail.class,
            Conclusion.Placement.class,
            Conclusion.Prohibition.class,
            Conclusion.Exclusion.class,
            Conclusion.PhaseOver.class,
            Conclusion.Document.class,
            Conclusion.DocumentWaived.class,
            Conclusion.DocumentExcluded.class,
            Conclusion.WorkDecision.class,
            Conclusion.StoreBears.class,
            Conclusion.CostExcluded.class,
            Conclusion.Amount.class,
            Conclusion.Refund.class,
            Conclusion.ProposedConcession.class,
            Conclusion.DemandAnswered.class,
            Conclusion.Headline.class,
            Conclusion.Deciding.class,
            Conclusion.Internal.class,
            Conclusion.RiskNote.class,
            Conclusion.Disclosure.class,
            Conclusion.Quote.class,
            Conclusion.Notice.class,
            Conclusion.Handler.class,
            Conclusion.Script.class,
            Conclusion.Wording.class,
            Conclusion.Deadline.class,
            Conclusion.LegalCap.class,
            Conclusion.Due.class,
            Conclusion.NothingDue.class,
            Conclusion.Escalation.class,
            Conclusion.Suppression.class,
            Conclusion.Obstacle.class,
            Conclusion.Guarded.class,
            Conclusion.ReasonedVerdict.class,
            Conclusion.VerdictFigure.class,
            Conclusion.ApprovalNeeded.class,
            Conclusion.Value.class);

    private final PossibleFacts facts;

    OpenEffects(PossibleFacts facts) {
        this.facts = facts;
    }

    /** The open facts that matter. */
    BitSet fields() {
        BitSet found = new BitSet();
        for (Class<? extends Record> kind : SHOWN_KINDS) {
            for (PossibleFact fact : facts.of(kind)) {
                BitSet open = open(fact);
                if (!open.isEmpty() && matters(fact)) {
                    found.or(open);
                }
            }
        }
        return found;
    }

    /** What a conclusion depends on, its own parts included. */
    static BitSet open(PossibleFact fact) {
        BitSet own = (BitSet) fact.fields().clone();
        for (Object part : fact.parts()) {
            if (part instanceof Unsettled unsettled) {
                own.or(unsettled.fields());
            }
        }
        return own;
    }

    private boolean matters(PossibleFact fact) {
        Class<?> kind = fact.type();
        if (kind == Conclusion.Value.class) {
            return isShownField(fact) && !isBelowCertain(fact);
        }
        if (kind == Conclusion.Action.class) {
            return isPossible(fact) && !isActionCertain(fact);
        }
        if (kind == Conclusion.Detail.class || kind == Conclusion.Placement.class) {
            return isGiven(fact);
        }
        if (kind == Conclusion.Exclusion.class || kind == Conclusion.Suppression.class) {
            return isGiven(fact) && !has(fact, Conclusion.Exclusion.class, "code", Subject.CASE);
        }
        if (kind == Conclusion.Prohibition.class) {
            return !has(fact, kind, "code", null);
        }
        if (kind == Conclusion.Document.class) {
            return !isDocumentCertain(fact);
        }
        if (kind == Conclusion.DocumentExcluded.class) {
            return facts.of(Conclusion.Document.class).stream()
                    .anyMatch(document -> document.part("code") == fact.part("code"));
        }
        if (kind == Conclusion.Escalation.class) {
            return !isOutranked(fact, "rank");
        }
        if (kind == Conclusion.Headline.class) {
            return !isOutrankedHeadline(fact);
        }
        if (kind == Conclusion.WorkDecision.class) {
            return facts.of(kind).stream()
                    .noneMatch(other -> other.isCertain()
                            && Objects.equals(other.part("subject"), fact.part("subject"))
                            && Constants.compare(
                                            Objects.requireNonNull(other.part("decision")),
                                            Objects.requireNonNull(fact.part("decision")))
                                    >= 0);
        }
        if (kind == Conclusion.Script.class) {
            return isSaid(fact);
        }
        if (isDue(kind)) {
            return facts.of(Conclusion.NothingDue.class).stream().noneMatch(PossibleFact::isCertain);
        }
        return true;
    }

    private static boolean isShownField(PossibleFact value) {
        return value.part("field") instanceof String field && AdviceAssembly.shows(field);
    }

    private static boolean isDue(Class<?> kind) {
        return kind == Conclusion.Deadline.class || kind == Conclusion.LegalCap.class || kind == Conclusion.Due.class;
    }

    private boolean isBelowCertain(PossibleFact value) {
        Object own = value.part("value");
        String field = String.valueOf(value.part("field"));
        if (own instanceof Unsettled
                || Vocabulary.get().field(field).concluding().merge() != Field.Merge.HIGHEST) {
            return false;
        }
        return facts.values(field).stream()
                .anyMatch(other -> other.isCertain()
                        && Objects.equals(other.part("subject"), value.part("subject"))
                        && !(other.part("value") instanceof Unsettled)
                        && Constants.compare(Objects.requireNonNull(other.part("value")), Objects.requireNonNull(own))
                                >= 0);
    }

    /** Whether nothing certain excludes an action. */
    private boolean isPossible(PossibleFact action) {
        return !has(action, Conclusion.Exclusion.class, "code", Subject.CASE);
    }

    /** Whether a certain conclusion of a kind says the same of the subject, or of one that stands for all. */
    private boolean has(PossibleFact fact, Class<?> kind, String name, @Nullable Subject all) {
        Object own = fact.part(name);
        Object subject = fact.part("subject");
        for (PossibleFact other : facts.of(kind)) {
            if (other.isCertain() && other != fact && own instanceof Enum<?> && own == other.part(name)) {
                Object of = other.part("subject");
                if (of instanceof Subject && (of.equals(subject) || of.equals(all))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the same act is certain, and at least as binding, with all that this one adds to it. */
    private boolean isActionCertain(PossibleFact action) {
        if (!action.isCertain() && action.part("payload") instanceof Map<?, ?> payload) {
            for (PossibleFact other : facts.of(Conclusion.Action.class)) {
                boolean isSame = other.isCertain()
                        && other.part("code") == action.part("code")
                        && Objects.equals(other.part("subject"), action.part("subject"))
                        && isPossible(other);
                if (isSame
                        && other.part("obligation") instanceof Enum<?> certain
                        && action.part("obligation") instanceof Enum<?> possible
                        && certain.ordinal() <= possible.ordinal()
                        && other.part("payload") instanceof Map<?, ?> known
                        && known.entrySet().containsAll(payload.entrySet())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the act that a conclusion is about is given, or may be. */
    private boolean isGiven(PossibleFact about) {
        Object code = about.part("code");
        return facts.of(Conclusion.Action.class).stream()
                .anyMatch(action -> action.part("code") == code && isPossible(action));
    }

    private boolean isDocumentCertain(PossibleFact document) {
        return facts.of(Conclusion.Document.class).stream()
                .anyMatch(other -> other.isCertain()
                        && other != document
                        && other.part("code") == document.part("code")
                        && other.part("form") instanceof Enum<?> certain
                        && document.part("form") instanceof Enum<?> possible
                        && certain.ordinal() <= possible.ordinal());
    }

    private boolean isOutranked(PossibleFact fact, String rank) {
        Object own = fact.part(rank);
        return !(own instanceof Unsettled)
                && facts.of(fact.type()).stream()
                        .anyMatch(other -> other.isCertain()
                                && !(other.part(rank) instanceof Unsettled)
                                && Constants.compare(
                                                Objects.requireNonNull(other.part(rank)), Objects.requireNonNull(own))
                                        >= 0);
    }

    private boolean isOutrankedHeadline(PossibleFact headline) {
        if (!(headline.part("code") instanceof String own)) {
            return false;
        }
        SummaryPlan plan = SummaryPlan.get();
        return facts.of(Conclusion.Headline.class).stream()
                .anyMatch(other -> other.isCertain()
                        && other.part("code") instanceof String code
                        && plan.rank(code) < plan.rank(own));
    }

    /** Whether words that go with acts go with one that is given or may be. */
    private boolean isSaid(PossibleFact script) {
        if (!(script.part("forActions") instanceof List<?> codes) || codes.isEmpty()) {
            return true;
        }
        Set<@Nullable Object> given = new HashSet<>();
        for (PossibleFact action : facts.of(Conclusion.Action.class)) {
            if (isPossible(action)) {
                given.add(action.part("code"));
            }
        }
        return new LinkedHashSet<>(codes).stream().anyMatch(given::contains);
    }
}
