package org.guwen.inference.merge;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guwen.advice.Advice;
import org.guwen.advice.Concluded;
import org.guwen.advice.Conclusion;
import org.guwen.advice.Reason;
import org.guwen.advice.TimeLimit;
import org.guwen.advice.code.DeadlineCode;
import org.jspecify.annotations.Nullable;

/** One deadline of each code, from what policy, law and calendar say of it. */
final class DeadlinesMerge {

    private final Map<DeadlineCode, Limits> limits = new EnumMap<>(DeadlineCode.class);

    /** What was said of one code. */
    private static final class Limits {

        private final Map<TimeLimit, List<Reason>> reasons = new LinkedHashMap<>();
        private final Map<TimeLimit, Conclusion.Due> ends = new LinkedHashMap<>();
        private final Map<TimeLimit, List<Reason>> dated = new LinkedHashMap<>();
        private @Nullable TimeLimit cap;

        void limit(TimeLimit limit, List<Reason> because) {
            reasons.computeIfAbsent(limit, key -> new ArrayList<>()).addAll(because);
        }

        void end(Conclusion.Due due, List<Reason> because) {
            ends.merge(due.limit(), due, (one, other) -> MergeOperators.isEarlier(one.at(), other.at()) ? one : other);
            dated.computeIfAbsent(due.limit(), key -> new ArrayList<>()).addAll(because);
        }

        private @Nullable OffsetDateTime end(TimeLimit limit) {
            Conclusion.Due due = ends.get(limit);
            return due == null ? null : due.at();
        }

        /** The one that ends first; where it is not known when all end, the shortest. */
        TimeLimit counting() {
            Collection<TimeLimit> all = reasons.keySet();
            boolean isDated = all.stream().allMatch(limit -> end(limit) != null);
            return all.stream()
                    .reduce((one, other) -> isDated && !Objects.equals(end(one), end(other))
                            ? (MergeOperators.isEarlier(end(one), end(other)) ? one : other)
                            : MergeOperators.shorter(one, other))
                    .orElseThrow();
        }

        Advice.Deadline as(DeadlineCode code) {
            List<Reason> because = new ArrayList<>();
            reasons.values().forEach(because::addAll);
            TimeLimit due = counting();
            OffsetDateTime at = end(due);
            if (at != null) {
                because.addAll(dated.getOrDefault(due, List.of()));
            }
            return new Advice.Deadline(code, due, at, cap, Reason.distinct(because));
        }
    }

    /** The deadlines by code. */
    static List<Advice.Deadline> of(List<Concluded> concluded) {
        if (concluded.stream().anyMatch(item -> item.conclusion() instanceof Conclusion.NothingDue)) {
            return List.of();
        }
        DeadlinesMerge merge = new DeadlinesMerge();
        concluded.forEach(merge::take);
        return merge.limits.entrySet().stream()
                .filter(entry -> !entry.getValue().reasons.isEmpty())
                .map(entry -> entry.getValue().as(entry.getKey()))
                .toList();
    }

    private void take(Concluded item) {
        if (item.conclusion() instanceof Conclusion.Deadline deadline) {
            of(deadline.code()).limit(deadline.limit(), item.reasons());
        } else if (item.conclusion() instanceof Conclusion.LegalCap cap) {
            Limits of = of(cap.code());
            of.limit(cap.limit(), item.reasons());
            of.cap = MergeOperators.shorter(cap.limit(), of.cap);
        } else if (item.conclusion() instanceof Conclusion.Due due) {
            of(due.code()).end(due, item.reasons());
        }
    }

    private Limits of(DeadlineCode code) {
        return limits.computeIfAbsent(code, key -> new Limits());
    }
}
