package org.guwen.release.draft;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guwen.problem.Messages;
import org.guwen.problem.ProblemCode;
import org.guwen.problem.ProblemError;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.guwen.release.merge.RowConflict;
import org.guwen.release.merge.TableMerge;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** Everything that can be wrong with a request about drafts, in words. */
public final class DraftProblems {

    private static final Messages MESSAGES = new Messages(DraftProblems.class, "drafts");

    private DraftProblems() {}

    public static ProblemException of(ProblemType type, String key, Object... arguments) {
        return new ProblemException(type, MESSAGES.wording(key, arguments));
    }

    /** A mistake at one place of the request. */
    static ProblemException at(String pointer, ProblemCode code, String key, Object... arguments) {
        LocalizedText text = MESSAGES.wording(key, arguments);
        String message = text.in(LocaleContextHolder.getLocale());
        return new ProblemException(
                ProblemType.INVALID_CONTENT, text, List.of(new ProblemError(pointer, code, message)));
    }

    static ProblemException wrongState(Draft draft, DraftStep step) {
        DraftState state = draft.state();
        LocalizedText name = MESSAGES.wording("state." + state);
        LocalizedText wanted = MESSAGES.wording("step." + step);
        List<LocalizedText> steps = state.allowed().stream()
                .map(allowed -> MESSAGES.wording("step." + allowed))
                .toList();
        String key = steps.isEmpty() ? "state.none" : "state";
        String zh = steps.stream().map(LocalizedText::zh).collect(Collectors.joining("、"));
        String en = steps.stream().map(LocalizedText::en).collect(Collectors.joining(", "));
        LocalizedText detail = new LocalizedText(
                MESSAGES.wording(key, draft.id(), name.zh(), wanted.zh(), zh).zh(),
                MESSAGES.wording(key, draft.id(), name.en(), wanted.en(), en).en());
        return new ProblemException(ProblemType.WRONG_STATE, detail, List.of(), stateMembers(state));
    }

    /** An approval that does not hold any more. */
    public static ProblemException voided(String key, DraftState state) {
        LocalizedText name = MESSAGES.wording("state." + state);
        LocalizedText detail = new LocalizedText(
                MESSAGES.wording(key, name.zh()).zh(),
                MESSAGES.wording(key, name.en()).en());
        return new ProblemException(ProblemType.WRONG_STATE, detail, List.of(), stateMembers(state));
    }

    private static Map<String, Object> stateMembers(DraftState state) {
        return Map.of("currentState", state, "allowed", state.allowed());
    }

    static ProblemException changed(Draft draft) {
        return new ProblemException(
                ProblemType.STALE_VERSION,
                MESSAGES.wording("changed", draft.id(), draft.changedBy(), draft.version()),
                List.of(),
                Map.of(
                        "currentVersion", draft.version(),
                        "currentState", draft.state(),
                        "changedBy", draft.changedBy(),
                        "changedAt", draft.changedAt()));
    }

    /** A draft that does not rest on what is in force on that day. */
    public static ProblemException staleBase(
            Draft draft, @Nullable OffsetDateTime day, long inForce, List<TableMerge.Change> changes) {
        LocalizedText detail = day == null
                ? MESSAGES.wording("base", draft.baseRelease(), inForce)
                : MESSAGES.wording("base.day", draft.baseRelease(), inForce, day);
        return new ProblemException(
                ProblemType.STALE_VERSION,
                detail,
                List.of(),
                Map.of("baseRelease", draft.baseRelease(), "currentRelease", inForce, "changes", changes));
    }

    public static ProblemException conflicts(long latest, List<RowConflict> conflicts) {
        return new ProblemException(
                ProblemType.STALE_VERSION,
                MESSAGES.wording("base.conflicts", latest),
                List.of(),
                Map.of("currentRelease", latest, "conflicts", conflicts));
    }

    public static LocalizedText wording(String key, Object... arguments) {
        return MESSAGES.wording(key, arguments);
    }
}
