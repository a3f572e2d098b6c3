package org.guwen.advice.act;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.Audience;
import org.guwen.advice.code.Phase;
import org.guwen.facts.code.Topic;
import org.guwen.facts.pack.KnowledgeFile;
import org.jspecify.annotations.Nullable;

/**
 * Where each action stands in the handling of a case, whom it is meant for and how much it matters that it is done: {@code
 * knowledge/actions.yaml} (AMB-54 to AMB-56). A rule may place an action of one case elsewhere.
 */
public final class ActionCatalogue {

    /** Detail of an action that says its place within its phase; it places the action and is no part of its payload. */
    public static final String ORDER = "order";

    private static final String RESOURCE = "knowledge/actions.yaml";
    private static final ActionCatalogue INSTANCE = load();

    private final Map<ActionCode, Entry> entries;

    private ActionCatalogue(Map<ActionCode, Entry> entries) {
        this.entries = entries;
    }

    /**
     * Where an action stands.
     *
     * @param phase part of the handling
     * @param order place within the phase, the smallest first
     * @param conduct whether it is one of the manners that hold in every case of its topic, told as one group
     * @param weight how much it matters in a summary, the more the higher; 0 if a summary never tells it
     */
    public record Place(Phase phase, int order, Audience audience, boolean conduct, int weight) {

        /** The same place, but for where in its phase it is. */
        public Place at(int otherOrder) {
            return new Place(phase, otherOrder, audience, conduct, weight);
        }
    }

    private record Elsewhere(
            @Nullable Phase phase,
            @Nullable Integer order,
            @Nullable Audience audience,
            @Nullable Boolean conduct,
            @Nullable Integer weight) {}

    private record Entry(
            ActionCode code,
            Phase phase,
            int order,
            @Nullable Audience audience,
            @Nullable Boolean conduct,
            @Nullable Integer weight,
            @Nullable Map<Topic, Elsewhere> in) {

        private Place place(Topic topic) {
            Elsewhere other = in == null ? null : in.get(topic);
            Audience ownAudience = Objects.requireNonNullElse(audience, Audience.CUSTOMER);
            boolean ownConduct = Boolean.TRUE.equals(conduct);
            int ownWeight = Objects.requireNonNullElse(weight, 0);
            if (other == null) {
                return new Place(phase, order, ownAudience, ownConduct, ownWeight);
            }
            return new Place(
                    Objects.requireNonNullElse(other.phase(), phase),
                    Objects.requireNonNullElse(other.order(), order),
                    Objects.requireNonNullElse(other.audience(), ownAudience),
                    Objects.requireNonNullElse(other.conduct(), ownConduct),
                    Objects.requireNonNullElse(other.weight(), ownWeight));
        }
    }

    /** The actions of this program version. */
    public static ActionCatalogue get() {
        return INSTANCE;
    }

    /** Where an action stands in cases of a topic. */
    public Place place(ActionCode code, Topic topic) {
        return Objects.requireNonNull(entries.get(code), "every action is listed")
                .place(topic);
    }

    private static ActionCatalogue load() {
        Map<ActionCode, Entry> entries = new EnumMap<>(ActionCode.class);
        for (KnowledgeFile file : KnowledgeFile.all(RESOURCE)) {
            for (Entry entry : file.read(Entry[].class)) {
                if (entries.put(entry.code(), entry) != null) {
                    throw new IllegalStateException(file + ": " + entry.code() + " stands twice");
                }
            }
        }
        Set<ActionCode> missing = EnumSet.allOf(ActionCode.class);
        missing.removeAll(entries.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalStateException(RESOURCE + ": no place of " + missing);
        }
        return new ActionCatalogue(entries);
    }
}
