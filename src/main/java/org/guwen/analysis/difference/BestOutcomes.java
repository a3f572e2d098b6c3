package org.guwen.analysis.difference;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The answer is the set of what the matching rows of the best rank say: for PRIORITY tables. */
final class BestOutcomes implements AnswerComparison {

    private final AnswerComparison sets = new OutcomeSets();

    @Override
    public AnswerAgreement compare(List<RowVersion> hits, List<RowVersion> open) {
        List<Integer> ranks = Stream.concat(hits.stream(), open.stream())
                .map(RowVersion::rank)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        for (int rank : ranks) {
            if (isSettledFrom(rank, hits) && isSettledFrom(rank, open)) {
                return AnswerAgreement.SAME;
            }
            AnswerAgreement verdict = ofRank(of(rank, hits), of(rank, open));
            if (verdict != null) {
                return verdict;
            }
        }
        return AnswerAgreement.SAME;
    }

    /** Whether both versions hold the same rows from a rank downwards. */
    private static boolean isSettledFrom(int rank, List<RowVersion> contenders) {
        return contenders.stream().allMatch(contender -> contender.rank() > rank || contender.isCommon());
    }

    private static List<RowVersion> of(int rank, List<RowVersion> contenders) {
        return contenders.stream().filter(contender -> contender.rank() == rank).toList();
    }

    /** The verdict if no better rank matches; {@code null} if this rank does not match either. */
    private @Nullable AnswerAgreement ofRank(List<RowVersion> hits, List<RowVersion> open) {
        AnswerAgreement verdict = sets.compare(hits, open);
        if (verdict != AnswerAgreement.SAME || !hits.isEmpty()) {
            return verdict;
        }
        Optional<RowVersion> undecided = open.stream().findFirst();
        return undecided.isPresent() ? new AnswerAgreement.DependsOn(undecided.get()) : null;
    }
}
