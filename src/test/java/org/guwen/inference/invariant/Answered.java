package org.guwen.inference.invariant;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guwen.advice.Advice;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.ForbiddenCode;
import org.guwen.advice.code.Verdict;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.CosmeticProject;
import org.guwen.facts.Proposal;
import org.guwen.facts.code.Topic;

/**
 * A case with its advice.
 *
 * @param facts the case
 * @param advice the advice on it
 * @param limits what each role may grant, read from the table without the engine
 * @param again asks the same knowledge about another case
 */
record Answered(CaseFacts facts, Advice advice, GrantLimits limits, Function<CaseFacts, Advice> again) {

    /** A proposal and what was said to it. */
    record Judged(int index, Proposal proposal, Verdict verdict, String reason) {
        boolean isConcession() {
            return "OFFER_DISCOUNT".equals(proposal.code()) || isWaiver();
        }

        boolean isWaiver() {
            return "OFFER_LABOUR_WAIVER".equals(proposal.code());
        }
    }

    List<ToldIssue> issues() {
        return ToldIssue.of(facts, advice);
    }

    /** Whether the complaint was closed: then what was owed is done, and no deadline runs. */
    boolean isClosed() {
        return facts.complaint() != null
                && Boolean.TRUE.equals(facts.complaint().closed());
    }

    boolean isComplaint() {
        return facts.topic() == Topic.COMPLAINT;
    }

    boolean says(ActionCode code) {
        return Stream.concat(advice.conduct().stream(), advice.actions().stream())
                .anyMatch(action -> action.code() == code);
    }

    boolean forbids(ForbiddenCode code) {
        return advice.forbidden().stream().anyMatch(act -> act.code() == code);
    }

    /** All proposals with their verdicts. */
    Stream<Judged> judged() {
        List<Proposal> proposals = Objects.requireNonNullElse(facts.proposals(), List.of());
        return advice.verdicts().stream()
                .map(said -> new Judged(said.index(), proposals.get(said.index()), said.verdict(), said.reason()));
    }

    /** Projects of a cosmetic case, with their positions. */
    IntStream projects() {
        List<CosmeticProject> projects = Objects.requireNonNullElse(facts.projects(), List.of());
        return facts.topic() == Topic.COSMETIC ? IntStream.range(0, projects.size()) : IntStream.empty();
    }

    CosmeticProject project(int index) {
        return Objects.requireNonNull(facts.projects()).get(index);
    }
}
