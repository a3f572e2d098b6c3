package org.guwen.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells one fact of a case anew. */
public final class FactEdits {

    private FactEdits() {}

    /**
     * The case with another value for one fact; blocks that were not told are begun.
     *
     * @param pointer JSON pointer of the fact, such as {@code /projects/0/product/brand}
     * @param value its value as the part of the record holds it, {@code null} to leave it untold
     * @throws IllegalArgumentException if a case has no such part, or a list no such item
     */
    public static CaseFacts with(CaseFacts facts, String pointer, @Nullable Object value) {
        List<String> path = List.of(pointer.substring(1).split("/", -1));
        return (CaseFacts) Objects.requireNonNull(edited(CaseFacts.class, facts, path, value));
    }

    /** The value that a case tells for a fact, {@code null} if it tells none. */
    public static @Nullable Object value(CaseFacts facts, String pointer) {
        Object at = facts;
        for (String step : pointer.substring(1).split("/", -1)) {
            if (at instanceof List<?> list) {
                int index = Integer.parseInt(step);
                at = index < list.size() ? list.get(index) : null;
            } else if (at instanceof Record record) {
                at = Records.values(record).get(Records.position(record.getClass(), step));
            } else {
                return null;
            }
        }
        return at;
    }

    private static @Nullable Object edited(
            Class<?> type, @Nullable Object at, List<String> path, @Nullable Object value) {
        if (path.isEmpty()) {
            return value;
        }
        List<String> rest = path.subList(1, path.size());
        if (at instanceof List<?> list) {
            int index = Integer.parseInt(path.get(0));
            if (index >= list.size()) {
                throw new IllegalArgumentException("no item " + index + " in a list of " + list.size());
            }
            List<@Nullable Object> items = new ArrayList<>(list);
            Object item = Objects.requireNonNull(list.get(index));
            items.set(index, edited(item.getClass(), item, rest, value));
            return List.copyOf(items.stream().map(Objects::requireNonNull).toList());
        }
        if (!type.isRecord()) {
            throw new IllegalArgumentException("nothing stands below a " + type.getSimpleName());
        }
        Class<? extends Record> shape = type.asSubclass(Record.class);
        Record before = at == null ? Records.empty(shape) : (Record) at;
        int position = Records.position(shape, path.get(0));
        Class<?> part = Arrays.asList(shape.getRecordComponents()).get(position).getType();
        Object changed = edited(part, Records.values(before).get(position), rest, value);
        return Records.with(before, path.get(0), changed);
    }
}
