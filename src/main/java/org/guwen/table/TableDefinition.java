package org.guwen.table;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guwen.facts.code.Topic;

/**
 * What a catalogue says of a decision table: where its rows are read, when they are consulted and what they conclude.
 * Everything else – condition columns, rows, texts – is in the workbook.
 *
 * @param id stable id, such as {@code responsibility_remedy}
 * @param prefix prefix of its row ids, such as {@code RR}
 * @param workbook file name in {@code decision-tables/}
 * @param titleZh title and sheet name in Chinese
 * @param titleEn title in English
 * @param hitPolicy what several matching rows mean
 * @param priority outcome column whose greatest value wins under {@link HitPolicy#PRIORITY}, else empty
 * @param subject what one question to the table is about
 * @param about what its conclusions are about: the subject, or the case that the subject belongs to
 * @param topic topic whose fields may be condition columns
 * @param answersEveryCase whether every case ought to find a row, so that a case without one is a gap; elsewhere no row
 *     is an answer too: nothing to add, no claim, no price fixed in advance
 * @param enters simple name of the fact that a row becomes beside what its columns become; empty if none. A table of
 *     figures has one
 * @param keys condition field by the component of that fact that holds what the row says of it; only of
 *     {@link Subject#FIGURE}, else empty. Without keys all rows that count stand side by side
 * @param consulted when a run consults the table, in the order of the catalogue
 * @param outcomes outcome columns in sheet order
 * @param checks what cells that belong together must be to one another
 */
public record TableDefinition(
        String id,
        String prefix,
        String workbook,
        String titleZh,
        String titleEn,
        HitPolicy hitPolicy,
        String priority,
        Subject subject,
        Subject about,
        Topic topic,
        boolean answersEveryCase,
        String enters,
        Map<String, String> keys,
        List<Consultation> consulted,
        List<OutcomeColumn> outcomes,
        List<TableCheck> checks) {

    /** What one question to a table is about. */
    public enum Subject {
        /** The whole case. */
        CASE,
        /** One issue of a complaint. */
        ISSUE,
        /** One project of an order. */
        PROJECT,
        /** Nothing of a case: the table lists figures by key, and every row in force enters a run as a fact. */
        FIGURE
    }

    /**
     * One occasion on which a run consults the table. Fields are paths, not checked against the vocabulary: rules may
     * conclude fields of their own.
     *
     * @param stage stage of the run
     * @param topics topics of the cases that are meant
     * @param asks whether facts that the table misses become questions
     * @param gives stage at which the conclusions of a row count, unless a rule withheld the row by then; empty: at once
     * @param onDemand whether only subjects are meant for which a rule concluded that the table be consulted
     * @param reads path of the field that is read this time by the path of the condition column that it stands in for
     * @param only what columns mean this time, by key; the others mean nothing. Empty: all mean what they always do
     */
    public record Consultation(
            String stage,
            Set<Topic> topics,
            boolean asks,
            String gives,
            boolean onDemand,
            Map<String, String> reads,
            Map<String, OutcomeColumn.Meaning> only) {

        /** Copies the collections, keeping their order. */
        public Consultation {
            topics = Collections.unmodifiableSet(
                    topics.isEmpty() ? EnumSet.noneOf(Topic.class) : EnumSet.copyOf(topics));
            reads = Collections.unmodifiableMap(new LinkedHashMap<>(reads));
            only = Collections.unmodifiableMap(new LinkedHashMap<>(only));
        }

        /** What a column of the table means this time, if it means anything. */
        public Optional<OutcomeColumn.Meaning> meaning(OutcomeColumn column) {
            return only.isEmpty() ? Optional.of(column.meaning()) : Optional.ofNullable(only.get(column.key()));
        }
    }

    /** Copies the collections, keeping their order. */
    public TableDefinition {
        keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
        consulted = List.copyOf(consulted);
        outcomes = List.copyOf(outcomes);
        checks = List.copyOf(checks);
    }

    /** A table that no run consults: what it concludes is about its subject, and its hit policy says if gaps count. */
    public TableDefinition(
            String id,
            String prefix,
            String workbook,
            String titleZh,
            String titleEn,
            HitPolicy hitPolicy,
            String priority,
            Subject subject,
            Topic topic,
            List<OutcomeColumn> outcomes) {
        this(
                id,
                prefix,
                workbook,
                titleZh,
                titleEn,
                hitPolicy,
                priority,
                subject,
                subject,
                topic,
                answersEveryCase(hitPolicy),
                "",
                Map.of(),
                List.of(),
                outcomes,
                List.of());
    }

    /** Whether every case ought to find a row, unless a catalogue says otherwise. */
    static boolean answersEveryCase(HitPolicy hitPolicy) {
        return switch (hitPolicy) {
            case UNIQUE, FIRST, PRIORITY -> true;
            case COLLECT, RULE_ORDER -> false;
        };
    }

    /** The next number behind the prefix of the table that none of these rows has. */
    public String freeId(Collection<String> ids) {
        String start = prefix + "-";
        int greatest = ids.stream()
                .filter(id -> id.startsWith(start))
                .map(id -> id.substring(start.length()))
                .filter(number -> number.matches("\\d{1,6}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        return start + String.format(Locale.ROOT, "%02d", greatest + 1);
    }

    /** The outcome column of that key. */
    public Optional<OutcomeColumn> outcome(String key) {
        return outcomes.stream().filter(column -> column.key().equals(key)).findFirst();
    }
}
