package org.guwen.inference.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.code.Topic;
import org.guwen.facts.vocabulary.Field;
import org.guwen.table.DecisionTable;
import org.guwen.table.Row;
import org.guwen.table.TableDefinition;
import org.guwen.table.TableDefinition.Consultation;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions of the tables, to tell by the facts alone that a case meets none of it. Then both versions
 * say the same: a run over one is a run over the other as long as no table says something else, and a table says the same where
 * no row that differs matches or could match yet.
 *
 * <p>A column whose field may be concluded rules nothing out, as only a run knows its value.
 */
public final class RowChanges {

    private final List<Change> changes = new ArrayList<>();

    /** What differs in one table: these rows, or more than rows if there are none. */
    private record Change(
            Set<Topic> topics, TableDefinition.Subject subject, List<@Nullable Field> readable, List<Row> rows) {}

    /** Compares two versions of the tables. */
    public RowChanges(List<DecisionTable> before, List<DecisionTable> after) {
        Map<String, DecisionTable> old = byId(before);
        Map<String, DecisionTable> present = byId(after);
        Set<String> ids = new HashSet<>(old.keySet());
        ids.addAll(present.keySet());
        ids.forEach(id -> compare(old.get(id), present.get(id)));
    }

    private static Map<String, DecisionTable> byId(List<DecisionTable> tables) {
        Map<String, DecisionTable> byId = new LinkedHashMap<>();
        tables.forEach(table -> byId.put(table.id(), table));
        return byId;
    }

    private void compare(@Nullable DecisionTable before, @Nullable DecisionTable after) {
        if (before == null || after == null || !before.definition().equals(after.definition())) {
            Stream.of(before, after).filter(Objects::nonNull).forEach(table -> changes.add(whole(table)));
            return;
        }
        Map<String, Row> old = enabled(before);
        Map<String, Row> present = enabled(after);
        List<Row> rows = new ArrayList<>();
        boolean movesConditions = false;
        Set<String> ids = new HashSet<>(old.keySet());
        ids.addAll(present.keySet());
        for (String id : ids) {
            Row was = old.get(id);
            Row is = present.get(id);
            if (was == null || is == null || !saysTheSame(was, is)) {
                Stream.of(was, is).filter(Objects::nonNull).forEach(rows::add);
                movesConditions |= was == null || is == null || !hasTheSameConditions(was, is);
            }
        }
        if (!fields(before).equals(fields(after)) || !inOrder(old, present)) {
            changes.add(whole(after));
        } else if (!rows.isEmpty()) {
            changes.add(isDecidedByConditionsAlone(after, movesConditions) ? part(after, rows) : whole(after));
        }
    }

    /** Rows that may count, by id. */
    private static Map<String, Row> enabled(DecisionTable table) {
        Map<String, Row> rows = new LinkedHashMap<>();
        table.rows().stream().filter(Row::enabled).forEach(row -> rows.put(row.id(), row));
        return rows;
    }

    private static boolean saysTheSame(Row was, Row is) {
        return hasTheSameConditions(was, is)
                && was.outcomes().equals(is.outcomes())
                && was.clauses().equals(is.clauses())
                && was.basis() == is.basis();
    }

    private static boolean hasTheSameConditions(Row was, Row is) {
        return was.regions().equals(is.regions())
                && Objects.equals(was.validFrom(), is.validFrom())
                && Objects.equals(was.validTo(), is.validTo());
    }

    private static List<String> fields(DecisionTable table) {
        return table.columns().stream().map(column -> column.field().path()).toList();
    }

    /** Whether the rows that both have stand in the same order. */
    private static boolean inOrder(Map<String, Row> old, Map<String, Row> present) {
        List<String> before = old.keySet().stream().filter(present::containsKey).toList();
        return before.equals(present.keySet().stream().filter(old::containsKey).toList());
    }

    /**
     * Whether the cells of a row say which cases it concerns. Figures enter every run; on demand a rule gives the value of a
     * column; and where a case has no row, that is told with the nearest one.
     */
    private static boolean isDecidedByConditionsAlone(DecisionTable table, boolean movesConditions) {
        TableDefinition definition = table.definition();
        return definition.subject() != TableDefinition.Subject.FIGURE
                && definition.consulted().stream().noneMatch(Consultation::onDemand)
                && !(movesConditions && definition.hitPolicy().isSingle());
    }

    private static Change whole(DecisionTable table) {
        return new Change(topics(table), table.definition().subject(), List.of(), List.of());
    }

    private static Change part(DecisionTable table, List<Row> rows) {
        Set<String> replaced = new HashSet<>();
        table.definition()
                .consulted()
                .forEach(consultation -> replaced.addAll(consultation.reads().keySet()));
        List<@Nullable Field> readable = new ArrayList<>();
        for (DecisionTable.Column column : table.columns()) {
            Field field = column.field();
            boolean isTold = !field.isConcluded() && !field.isDerived() && !replaced.contains(field.path());
            readable.add(isTold ? field : null);
        }
        return new Change(topics(table), table.definition().subject(), readable, List.copyOf(rows));
    }

    private static Set<Topic> topics(DecisionTable table) {
        Set<Topic> topics = new HashSet<>();
        table.definition().consulted().forEach(consultation -> topics.addAll(consultation.topics()));
        return topics;
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Whether both versions may say different things to a case; if not, they say the same. */
    public boolean mayMatter(CaseFacts facts, LocalDate asOf) {
        List<Change> met = changes.stream()
                .filter(change -> change.topics().contains(Objects.requireNonNull(facts.topic())))
                .toList();
        if (met.isEmpty() || met.stream().anyMatch(change -> change.rows().isEmpty())) {
            return !met.isEmpty();
        }
        CaseSubjects subjects = new CaseSubjects(facts);
        return met.stream()
                .anyMatch(change -> asked(change, subjects).stream()
                        .anyMatch(subject ->
                                change.rows().stream().anyMatch(row -> mayMatch(change, row, subject, asOf))));
    }

    private static List<CaseSubject> asked(Change change, CaseSubjects subjects) {
        return switch (change.subject()) {
            case CASE, FIGURE -> List.of(subjects.whole());
            case PROJECT -> subjects.projects();
            case ISSUE -> subjects.issues().isEmpty() ? List.of(subjects.whole()) : subjects.issues();
        };
    }

    private static boolean mayMatch(Change change, Row row, CaseSubject subject, LocalDate asOf) {
        if (!row.isEffective(asOf)) {
            return false;
        }
        for (int column = 0; column < row.regions().size(); column++) {
            Field field = change.readable().get(column);
            if (field != null
                    && !row.regions().get(column).contains(field.read(subject.known()))
                    && field.read(subject.told()) != null) {
                return false;
            }
        }
        return true;
    }
}
