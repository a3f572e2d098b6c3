package org.guwen.inference.possible;

import org.guwen.facts.RecordShape;
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
import org.guwen.facts.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Which open facts can still change advice: those that a conclusion depends on which the advice shows, unless something
 * certain makes that conclusion without effect.
 */
final class OpenEffects {

    /** Values that the advice shows. */
    private static final Set<String> SHOWN = Set.of("derived.severity", "derived.branch", "derived.projectGroup");

    private static final List<Class<?>> SHOWN_KINDS = List.of(
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
        for (Class<?> kind : SHOWN_KINDS) {
            for (PossibleFact fact : facts.of(kind)) {
                if (isShown(fact)) {
                    found.or(open(fact));
                }
            }
        }
        return found;
    }

    /** Whether a conclusion is open and can show in advice. */
    boolean isShown(PossibleFact fact) {
        return SHOWN_KINDS.contains(fact.type()) && !open(fact).isEmpty() && matters(fact);
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
            return SHOWN.contains(part(fact, "field")) && !isBelowCertain(fact);
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
                    .anyMatch(document -> part(document, "code") == part(fact, "code"));
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
                            && Objects.equals(part(other, "subject"), part(fact, "subject"))
                            && Constants.compare(
                                            Objects.requireNonNull(part(other, "decision")),
                                            Objects.requireNonNull(part(fact, "decision")))
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

    private static boolean isDue(Class<?> kind) {
        return kind == Conclusion.Deadline.class || kind == Conclusion.LegalCap.class || kind == Conclusion.Due.class;
    }

    private static @Nullable Object part(PossibleFact fact, String name) {
        return fact.part(RecordShape.of(fact.type()).position(name));
    }

    private boolean isBelowCertain(PossibleFact value) {
        Object own = part(value, "value");
        String field = String.valueOf(part(value, "field"));
        if (own instanceof Unsettled
                || Vocabulary.get().field(field).concluding().merge()
                        != org.guwen.facts.vocabulary.Field.Merge.HIGHEST) {
            return false;
        }
        return facts.values(field).stream()
                .anyMatch(other -> other.isCertain()
                        && Objects.equals(part(other, "subject"), part(value, "subject"))
                        && !(part(other, "value") instanceof Unsettled)
                        && Constants.compare(Objects.requireNonNull(part(other, "value")), Objects.requireNonNull(own))
                                >= 0);
    }

    /** Whether nothing certain excludes an action. */
    private boolean isPossible(PossibleFact action) {
        return !has(action, Conclusion.Exclusion.class, "code", Subject.CASE);
    }

    /** Whether a certain conclusion of a kind says the same of the subject, or of one that stands for all. */
    private boolean has(PossibleFact fact, Class<?> kind, String name, @Nullable Subject all) {
        Object own = part(fact, name);
        Object subject = part(fact, "subject");
        for (PossibleFact other : facts.of(kind)) {
            if (other.isCertain() && other != fact && own instanceof Enum<?> && own == part(other, name)) {
                Object of = part(other, "subject");
                if (of instanceof Subject && (of.equals(subject) || of.equals(all))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the same act is certain, and at least as binding, with all that this one adds to it. */
    private boolean isActionCertain(PossibleFact action) {
        if (!action.isCertain() && part(action, "payload") instanceof Map<?, ?> payload) {
            for (PossibleFact other : facts.of(Conclusion.Action.class)) {
                boolean isSame = other.isCertain()
                        && part(other, "code") == part(action, "code")
                        && Objects.equals(part(other, "subject"), part(action, "subject"))
                        && isPossible(other);
                if (isSame
                        && part(other, "obligation") instanceof Enum<?> certain
                        && part(action, "obligation") instanceof Enum<?> possible
                        && certain.ordinal() <= possible.ordinal()
                        && part(other, "payload") instanceof Map<?, ?> known
                        && known.entrySet().containsAll(payload.entrySet())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the act that a conclusion is about is given, or may be. */
    private boolean isGiven(PossibleFact about) {
        Object code = part(about, "code");
        return facts.of(Conclusion.Action.class).stream()
                .anyMatch(action -> part(action, "code") == code && isPossible(action));
    }

    private boolean isDocumentCertain(PossibleFact document) {
        return facts.of(Conclusion.Document.class).stream()
                .anyMatch(other -> other.isCertain()
                        && other != document
                        && part(other, "code") == part(document, "code")
                        && part(other, "form") instanceof Enum<?> certain
                        && part(document, "form") instanceof Enum<?> possible
                        && certain.ordinal() <= possible.ordinal());
    }

    private boolean isOutranked(PossibleFact fact, String rank) {
        Object own = part(fact, rank);
        return !(own instanceof Unsettled)
                && facts.of(fact.type()).stream()
                        .anyMatch(other -> other.isCertain()
                                && !(part(other, rank) instanceof Unsettled)
                                && Constants.compare(
                                                Objects.requireNonNull(part(other, rank)), Objects.requireNonNull(own))
                                        >= 0);
    }

    private boolean isOutrankedHeadline(PossibleFact headline) {
        if (!(part(headline, "code") instanceof String own)) {
            return false;
        }
        SummaryPlan plan = SummaryPlan.get();
        return facts.of(Conclusion.Headline.class).stream()
                .anyMatch(other -> other.isCertain()
                        && part(other, "code") instanceof String code
                        && plan.rank(code) < plan.rank(own));
    }

    /** Whether words that go with acts go with one that is given or may be. */
    private boolean isSaid(PossibleFact script) {
        if (!(part(script, "forActions") instanceof List<?> codes) || codes.isEmpty()) {
            return true;
        }
        Set<@Nullable Object> given = new HashSet<>();
        for (PossibleFact action : facts.of(Conclusion.Action.class)) {
            if (isPossible(action)) {
                given.add(part(action, "code"));
            }
        }
        return new LinkedHashSet<>(codes).stream().anyMatch(given::contains);
    }
}
