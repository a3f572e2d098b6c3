package org.guwen.inference.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.guwen.advice.Reason;
import org.guwen.facts.Records;
import org.guwen.facts.Subject;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.inference.fact.Consultation;
import org.guwen.table.HitPolicy;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.Row;
import org.guwen.table.TableDefinition;
import org.jspecify.annotations.Nullable;

/** The facts that rows become where the definition of a table names one ({@code enters}), by the names of its parts. */
public final class RowFacts {

    /**
     * A row as a fact.
     *
     * @param fact the fact
     * @param reason the row as a reason
     * @param keys value of each key field of a table of figures, else empty
     */
    public record Entered(Object fact, Reason.OfRow reason, Map<String, Object> keys) {

        /** Whether the figure is the one of a value of a key field; any if no field is named. */
        public boolean hasKey(@Nullable String field, @Nullable Object value) {
            return field == null || Objects.equals(keys.get(field), value);
        }
    }

    private final IndexedTable table;
    private final TableDefinition definition;
    private final Map<String, Class<? extends Record>> types = new HashMap<>();
    private final Map<Integer, List<Entered>> figures = new ConcurrentHashMap<>();

    /**
     * Finds the kinds of facts.
     *
     * @throws IllegalStateException if the definition names a fact that does not exist
     */
    RowFacts(IndexedTable table) {
        this.table = table;
        this.definition = table.table().definition();
        Stream.concat(
                        Stream.of(definition.enters()),
                        definition.outcomes().stream()
                                .map(column -> column.meaning().enters()))
                .filter(name -> !name.isEmpty())
                .forEach(name -> types.put(name, type(name)));
    }

    /** The fact that a row becomes for a subject. */
    public Entered fact(Row row, Subject subject) {
        Map<String, @Nullable Object> parts = new HashMap<>(row.outcomes());
        parts.put("subject", subject);
        return entered(definition.enters(), row, parts, Map.of());
    }

    /** The figures in force on a business date: the row that counts for each combination of keys. */
    public List<Entered> figures(LocalDate asOf) {
        return figures.computeIfAbsent(table.index().day(asOf), day -> inForce(asOf));
    }

    private List<Entered> inForce(LocalDate asOf) {
        List<Entered> found = new ArrayList<>();
        for (Map<String, Object> keys : combinations()) {
            Map<String, Object> byField = new HashMap<>();
            keys.forEach((part, value) -> byField.put(definition.keys().get(part), value));
            int[] codes = table.index().codes(field -> byField.get(field.path()), asOf);
            List<Row> hits = table.index().rows(table.index().hits(codes));
            for (Row row : HitPolicy.decide(table.table(), hits)) {
                found.addAll(figure(row, keys, byField));
            }
        }
        return List.copyOf(found);
    }

    private List<Entered> figure(Row row, Map<String, Object> keys, Map<String, Object> byField) {
        List<Entered> found = new ArrayList<>();
        Map<String, @Nullable Object> parts = new HashMap<>(keys);
        for (OutcomeColumn column : definition.outcomes()) {
            String own = column.meaning().enters();
            Object value = row.outcomes().get(column.key());
            if (own.isEmpty()) {
                parts.put(column.key(), value);
            } else if (value instanceof List<?> list) {
                for (Object entry : list) {
                    Map<String, @Nullable Object> item = new HashMap<>(keys);
                    item.put(column.key(), entry);
                    found.add(entered(own, row, item, byField));
                }
            }
        }
        found.add(0, entered(definition.enters(), row, parts, byField));
        return found;
    }

    private Entered entered(String enters, Row row, Map<String, @Nullable Object> parts, Map<String, Object> keys) {
        Class<? extends Record> type = Objects.requireNonNull(types.get(enters));
        Map<String, @Nullable Object> known = new HashMap<>(parts);
        known.put("row", row.id());
        known.keySet().retainAll(Records.names(type));
        return new Entered(Records.of(type, known), table.reason(row), keys);
    }

    /** Every combination of keys, by the part of the fact that holds it. */
    private List<Map<String, Object>> combinations() {
        List<Map<String, Object>> found = List.of(Map.of());
        for (Map.Entry<String, String> key : definition.keys().entrySet()) {
            Field field = Vocabulary.get().field(key.getValue());
            List<Map<String, Object>> longer = new ArrayList<>();
            for (Map<String, Object> shorter : found) {
                for (Enum<?> constant : field.constants()) {
                    Map<String, Object> one = new LinkedHashMap<>(shorter);
                    one.put(key.getKey(), constant);
                    longer.add(one);
                }
            }
            found = longer;
        }
        return found;
    }

    private static Class<? extends Record> type(String simpleName) {
        try {
            return Class.forName(Consultation.class.getPackageName() + "." + simpleName)
                    .asSubclass(Record.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("no fact is called " + simpleName, e);
        }
    }
}
