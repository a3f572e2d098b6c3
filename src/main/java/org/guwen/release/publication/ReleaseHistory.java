package org.guwen.release.publication;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guwen.ruleset.Activation;
import org.guwen.ruleset.Cancellation;
import org.guwen.ruleset.Release;
import org.guwen.ruleset.ReleaseCalendar;
import org.guwen.ruleset.ReleaseStore;
import org.guwen.ruleset.WorkbookHash;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells every release: what is in it, who made and approved it, and when it was, is or will be in force. */
@Service
public class ReleaseHistory {

    private final ReleaseStore store;
    private final ReleaseCalendar calendar;
    private final Clock clock;

    ReleaseHistory(ReleaseStore store, ReleaseCalendar calendar, Clock clock) {
        this.store = store;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * A release and what became of it.
     *
     * @param release the release
     * @param state where it stands
     * @param workbooks its workbooks
     * @param activations when it was decided to put it in force, newest first
     */
    public record ReleaseEntry(
            Release release, ReleaseState state, List<WorkbookHash> workbooks, List<ActivationEntry> activations) {}

    /**
     * An activation and what became of it.
     *
     * @param activation the activation
     * @param state where it stands
     * @param cancellation who called it off and why, if somebody did
     */
    public record ActivationEntry(
            Activation activation,
            ActivationState state,
            @Nullable Cancellation cancellation) {}

    /** Every release, newest first. */
    public List<ReleaseEntry> all() {
        List<WorkbookHash> workbooks = store.workbookHashes();
        List<ActivationEntry> activations = activations();
        return store.all().stream()
                .map(release -> told(release, workbooks, activations))
                .toList();
    }

    /** The release of that number. */
    public Optional<ReleaseEntry> find(long number) {
        return store.find(number).map(release -> told(release, store.workbookHashes(), activations()));
    }

    private List<ActivationEntry> activations() {
        List<Activation> all = store.activations();
        OffsetDateTime now = OffsetDateTime.now(clock);
        Optional<Activation> current = calendar.now();
        Map<Long, Cancellation> calledOff = store.cancellations().stream()
                .collect(Collectors.toMap(Cancellation::activationSeq, Function.identity()));
        return all.stream()
                .map(activation -> new ActivationEntry(
                        activation,
                        calledOff.containsKey(activation.seq())
                                ? ActivationState.CALLED_OFF
                                : state(activation, current, all, now),
                        calledOff.get(activation.seq())))
                .sorted(Comparator.comparing(
                                (ActivationEntry told) -> told.activation().seq())
                        .reversed())
                .toList();
    }

    private static ActivationState state(
            Activation activation, Optional<Activation> current, List<Activation> all, OffsetDateTime now) {
        if (current.filter(activation::equals).isPresent()) {
            return ActivationState.IN_FORCE;
        }
        boolean isReplaced = all.stream()
                .anyMatch(other -> other.seq() > activation.seq()
                        && other.effectiveFrom().isEqual(activation.effectiveFrom())
                        && other.createdAt().isBefore(activation.effectiveFrom()));
        if (isReplaced) {
            return ActivationState.CALLED_OFF;
        }
        return activation.hasBegun(now) ? ActivationState.PAST : ActivationState.PENDING;
    }

    private static ReleaseEntry told(Release release, List<WorkbookHash> workbooks, List<ActivationEntry> activations) {
        List<ActivationEntry> own = activations.stream()
                .filter(told -> told.activation().releaseNumber() == release.number())
                .toList();
        return new ReleaseEntry(
                release,
                state(own.stream().map(ActivationEntry::state).toList()),
                workbooks.stream()
                        .filter(workbook -> workbook.releaseNumber() == release.number())
                        .toList(),
                own);
    }

    private static ReleaseState state(List<ActivationState> states) {
        if (states.contains(ActivationState.IN_FORCE)) {
            return ReleaseState.IN_FORCE;
        }
        if (states.contains(ActivationState.PENDING)) {
            return ReleaseState.SCHEDULED;
        }
        return states.contains(ActivationState.PAST) ? ReleaseState.RETIRED : ReleaseState.CALLED_OFF;
    }
}
