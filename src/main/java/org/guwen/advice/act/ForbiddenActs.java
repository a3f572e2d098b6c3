package org.guwen.advice.act;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.ChargeItem;
import org.guwen.advice.code.ForbiddenCode;
import org.guwen.facts.pack.KnowledgeFile;
import org.jspecify.annotations.Nullable;

/**
 * The acts that are never done, each with the clauses that forbid it and what it would come to: {@code knowledge/acts.yaml}
 * of this program. A rule may forbid an act in general; why the act itself is wrong is said here.
 */
public final class ForbiddenActs {

    private static final String RESOURCE = "knowledge/acts.yaml";
    private static final Map<String, ForbiddenCode> BY_NAME =
            Stream.of(ForbiddenCode.values()).collect(Collectors.toUnmodifiableMap(Enum::name, code -> code));
    private static final ForbiddenActs INSTANCE = load();

    private final Map<ForbiddenCode, Act> acts;

    private ForbiddenActs(Map<ForbiddenCode, Act> acts) {
        this.acts = acts;
    }

    private record Act(
            ForbiddenCode code,
            List<String> clauses,
            @Nullable Integer gravity,
            @Nullable List<ChargeItem> charges,
            @Nullable List<ActionCode> actions) {}

    /** The acts of this program version. */
    public static ForbiddenActs get() {
        return INSTANCE;
    }

    /** Ids of the clauses that forbid an act, at least one. */
    public List<String> clauses(ForbiddenCode code) {
        return act(code).clauses();
    }

    /** How grave it would be to do it, the more the higher: the gravest are told in a summary (AMB-55). */
    public int gravity(ForbiddenCode code) {
        return Objects.requireNonNullElse(act(code).gravity(), 0);
    }

    /** The parts of the bill that an act charges. */
    public List<ChargeItem> charges(ForbiddenCode code) {
        return Objects.requireNonNullElse(act(code).charges(), List.of());
    }

    /** The actions that an act consists in. */
    public List<ActionCode> actions(ForbiddenCode code) {
        return Objects.requireNonNullElse(act(code).actions(), List.of());
    }

    private Act act(ForbiddenCode code) {
        return Objects.requireNonNull(acts.get(code), "every act is listed");
    }

    /** Ids of the clauses that forbid what a proposal is called; none of an action. */
    public List<String> clausesOf(String proposed) {
        return Optional.ofNullable(BY_NAME.get(proposed)).map(this::clauses).orElse(List.of());
    }

    private static ForbiddenActs load() {
        Map<ForbiddenCode, Act> acts = new EnumMap<>(ForbiddenCode.class);
        for (KnowledgeFile file : KnowledgeFile.all(RESOURCE)) {
            for (Act act : file.read(Act[].class)) {
                if (act.clauses().isEmpty() || acts.put(act.code(), act) != null) {
                    throw new IllegalStateException(
                            file + ": " + act.code() + " stands twice or has no clause; an act stands once");
                }
            }
        }
        Set<ForbiddenCode> missing = EnumSet.allOf(ForbiddenCode.class);
        missing.removeAll(acts.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalStateException(RESOURCE + ": no clauses of " + missing);
        }
        return new ForbiddenActs(acts);
    }
}
