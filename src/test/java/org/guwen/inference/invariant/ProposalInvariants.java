package org.guwen.inference.invariant;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.guwen.advice.Advice;
import org.guwen.advice.Reason;
import org.guwen.advice.code.Verdict;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.Proposal;
import org.guwen.facts.Records;
import org.guwen.facts.code.Topic;

/** What must hold of the word on every proposal: silence is not permission, and alternatives do not know one another. */
final class ProposalInvariants {

    private static final String AUTHORITY = "concession_authority";
    private static final String CONTRACT_NOT_NEEDED = "CONTRACT_NOT_NEEDED";

    private ProposalInvariants() {}

    /** AMB-36: whatever is permitted, a rule or a row gives it in this case, and the verdict names that one. */
    static void whatIsPermittedIsGiven(Answered answered, Consumer<String> broken) {
        for (Advice.ProposalVerdict said : answered.advice().verdicts()) {
            if (said.verdict() == Verdict.PERMITTED && !isGiven(answered, said)) {
                broken.accept("permitted without a reason that gives it: " + said);
            }
            boolean isForbidden = answered.advice().forbidden().stream()
                    .anyMatch(act -> act.code().name().equals(said.code()));
            if (said.verdict() == Verdict.PERMITTED && isForbidden) {
                broken.accept("permitted and forbidden: " + said);
            }
            if (said.verdict() == Verdict.NOT_COVERED && !said.figures().containsKey("decides")) {
                broken.accept("nobody decides what no rule speaks of: " + said);
            }
        }
    }

    private static boolean isGiven(Answered answered, Advice.ProposalVerdict said) {
        if (said.code().equals("OFFER_DISCOUNT") || said.code().equals("OFFER_LABOUR_WAIVER")) {
            return said.because().stream()
                    .anyMatch(reason ->
                            reason instanceof Reason.OfRow row && row.table().equals(AUTHORITY));
        }
        return said.reason().equals(CONTRACT_NOT_NEEDED)
                || acts(answered.advice())
                        .filter(act -> act.code().name().equals(said.code()))
                        .anyMatch(act -> !Collections.disjoint(act.because(), said.because()));
    }

    private static Stream<Advice.Action> acts(Advice advice) {
        return Stream.concat(advice.conduct().stream(), advice.actions().stream());
    }

    /** AMB-43: the proposals in another order get the same words, and what the customer pays is the same. */
    static void orderOfProposalsDoesNotMatter(Answered answered, Consumer<String> broken) {
        List<Proposal> proposals = proposals(answered.facts());
        if (proposals.size() < 2) {
            return;
        }
        List<Proposal> reversed = new ArrayList<>(proposals);
        Collections.reverse(reversed);
        Advice other = answered.again().apply(with(answered.facts(), reversed));
        List<Object> words = words(answered.advice());
        List<Object> expected = new ArrayList<>(words(other));
        Collections.reverse(expected);
        if (!words.equals(expected)) {
            broken.accept("in another order: " + words + " becomes " + expected);
        }
        if (!pays(answered.advice()).equals(pays(other))) {
            broken.accept("in another order he pays " + pays(other) + ", not " + pays(answered.advice()));
        }
    }

    /** AMB-43: a concession that is not given together with others is judged as if it were the only one. */
    static void alternativesAreJudgedAlone(Answered answered, Consumer<String> broken) {
        List<Proposal> proposals = proposals(answered.facts());
        if (answered.facts().topic() != Topic.COMPLAINT || proposals.size() < 2) {
            return;
        }
        answered.judged()
                .filter(said -> said.isConcession()
                        && !Boolean.TRUE.equals(said.proposal().together()))
                .limit(1)
                .forEach(said -> {
                    Advice alone = answered.again().apply(with(answered.facts(), List.of(said.proposal())));
                    Object word = words(alone).get(0);
                    Object found = words(answered.advice()).get(said.index());
                    if (!word.equals(found)) {
                        broken.accept("alone it is " + word + ", beside others " + found);
                    }
                });
    }

    private static List<Proposal> proposals(CaseFacts facts) {
        return Objects.requireNonNullElse(facts.proposals(), List.of());
    }

    private static CaseFacts with(CaseFacts facts, List<Proposal> proposals) {
        return Records.with(facts, Map.of("proposals", proposals));
    }

    private static List<Object> words(Advice advice) {
        return advice.verdicts().stream()
                .<Object>map(said -> List.of(
                        said.code(),
                        said.verdict(),
                        said.reason(),
                        said.figures(),
                        new LinkedHashSet<>(said.because())))
                .toList();
    }

    private static Set<Map<?, BigDecimal>> pays(Advice advice) {
        Set<Map<?, BigDecimal>> pays = new LinkedHashSet<>();
        pays.add(advice.charges().customerPays());
        advice.issues().forEach(issue -> pays.add(issue.charges().customerPays()));
        return pays;
    }
}
