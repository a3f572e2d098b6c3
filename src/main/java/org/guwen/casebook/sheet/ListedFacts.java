package org.guwen.casebook.sheet;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guwen.facts.ComplaintIssue;
import org.guwen.facts.Demand;
import org.guwen.facts.Proposal;
import org.guwen.facts.code.Topic;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The lists in the facts of a case, and what their entries may hold. */
enum ListedFacts {
    PROJECT("projects", 50, "项目", "Project"),
    ISSUE("complaint.issues", 20, "分项", "Issue"),
    DEMAND("complaint.demands", 10, "诉求", "Demand"),
    PROPOSAL("proposals", 50, "措施", "Proposal");

    private final String path;
    private final int most;
    private final String zh;
    private final String en;

    ListedFacts(String path, int most, String zh, String en) {
        this.path = path;
        this.most = most;
        this.zh = zh;
        this.en = en;
    }

    /**
     * One fact of an entry.
     *
     * @param name place in the entry, such as {@code charge.labourFee}
     * @param field what it holds
     */
    record Entry(String name, Field field) {}

    /** Path of the list in the facts. */
    String path() {
        return path;
    }

    /** Most entries allowed. */
    int most() {
        return most;
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }

    /** Path of an entry, counted from 0. */
    String path(int index) {
        return path + "[" + index + "].";
    }

    static Optional<ListedFacts> find(String word) {
        return Arrays.stream(values())
                .filter(list -> list.zh.equals(word) || list.en.equalsIgnoreCase(word) || list.path.equals(word))
                .findFirst();
    }

    List<Entry> entries() {
        return switch (this) {
            case PROJECT -> fields("project.").toList();
            case ISSUE ->
                Arrays.stream(ComplaintIssue.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .flatMap(ListedFacts::ofIssue)
                        .toList();
            case DEMAND -> listed(Demand.class);
            case PROPOSAL -> listed(Proposal.class);
        };
    }

    private List<Entry> listed(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> new Entry(component.getName(), field(component)))
                .toList();
    }

    private static Stream<Entry> ofIssue(String component) {
        return component.equals("charge")
                ? fields("charge.").map(entry -> new Entry("charge." + entry.name(), entry.field()))
                : Stream.of(new Entry(component, Vocabulary.get().field("complaint." + component)));
    }

    private static Stream<Entry> fields(String prefix) {
        return Vocabulary.get().fields().stream()
                .filter(field -> field.path().startsWith(prefix))
                .map(field -> new Entry(field.path().substring(prefix.length()), field));
    }

    /** Proposals and demands are no part of a situation that tables read, so the vocabulary does not hold them. */
    private Field field(RecordComponent component) {
        Class<?> type = component.getType();
        return new Field(
                path + "." + component.getName(),
                kind(type),
                options(type),
                Vocabulary.domain(component),
                topics(),
                situation -> null,
                Field.Concluding.NEVER);
    }

    private EnumSet<Topic> topics() {
        return this == DEMAND ? EnumSet.of(Topic.COMPLAINT, Topic.WARRANTY) : EnumSet.allOf(Topic.class);
    }

    private static Field.Kind kind(Class<?> type) {
        if (type.isEnum()) {
            return Field.Kind.ENUM;
        }
        if (type == BigDecimal.class) {
            return Field.Kind.DECIMAL;
        }
        return type == Integer.class ? Field.Kind.INTEGER : Field.Kind.TEXT;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Class<? extends Enum<?>> options(Class<?> type) {
        return type.isEnum() ? (Class<? extends Enum<?>>) type : null;
    }
}
