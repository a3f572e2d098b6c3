package org.guwen.release.check;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.guwen.release.draft.LaterPlan;
import org.guwen.release.merge.TableMerge;
import org.guwen.ruleset.Activation;
import org.guwen.ruleset.ReleaseCalendar;
import org.guwen.ruleset.Ruleset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the plans that would take a change back, since they were made without it. */
@Component
public class LaterPlans {

    private final ReleaseCalendar calendar;
    private final DraftBases bases;

    LaterPlans(ReleaseCalendar calendar, DraftBases bases) {
        this.calendar = calendar;
        this.bases = bases;
    }

    /**
     * Plans that follow a draft and lack something of it.
     *
     * @param base what the draft changes
     * @param changed its tables, asked for only if there are plans at all
     * @param start when it begins, {@code null} for now
     */
    public List<LaterPlan> after(DraftBase base, Supplier<Ruleset> changed, @Nullable OffsetDateTime start) {
        List<Activation> plans = calendar.plansAfter(start);
        return plans.isEmpty() ? List.of() : lacking(plans, base, new DraftBase(changed.get(), List.of()));
    }

    /** Plans that follow a decision and lack something of what it puts in force. */
    public List<LaterPlan> after(Activation activation) {
        List<Activation> plans = calendar.plansAfter(activation.effectiveFrom());
        Optional<Activation> before = calendar.before(activation);
        if (plans.isEmpty() || before.isEmpty()) {
            return List.of();
        }
        return lacking(plans, bases.of(before.get().releaseNumber()), bases.of(activation.releaseNumber()));
    }

    /** Plans that still hold something of a plan that was called off. */
    public List<LaterPlan> holding(Activation calledOff) {
        List<Activation> plans = calendar.plansAfter(calledOff.effectiveFrom());
        if (plans.isEmpty()) {
            return List.of();
        }
        long instead = calendar.inForceFrom(calledOff.effectiveFrom());
        return lacking(plans, bases.of(calledOff.releaseNumber()), bases.of(instead));
    }

    private List<LaterPlan> lacking(List<Activation> plans, DraftBase before, DraftBase after) {
        List<TableMerge.Change> changes = before.changesTo(after);
        return plans.stream()
                .map(plan -> new LaterPlan(
                        plan.releaseNumber(),
                        plan.effectiveFrom(),
                        lacks(changes, after.changesTo(bases.of(plan.releaseNumber())))))
                .filter(plan -> !plan.lacks().isEmpty())
                .toList();
    }

    /** Rows that were changed and are different again later. */
    private static List<TableMerge.Change> lacks(List<TableMerge.Change> changes, List<TableMerge.Change> later) {
        return changes.stream()
                .map(change -> new TableMerge.Change(change.table(), both(change, later)))
                .filter(change -> !change.rows().isEmpty())
                .toList();
    }

    private static List<String> both(TableMerge.Change change, List<TableMerge.Change> later) {
        Set<String> again = new HashSet<>(later.stream()
                .filter(other -> other.table().equals(change.table()))
                .flatMap(other -> other.rows().stream())
                .toList());
        return Stream.of(change)
                .flatMap(one -> one.rows().stream())
                .filter(again::contains)
                .toList();
    }
}
