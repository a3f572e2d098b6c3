package org.guwen.facts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
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

    /** Whether a pointer names a single fact that a case can tell, whichever item of a list it speaks of. */
    public static boolean isFact(String pointer) {
        Class<?> type = CaseFacts.class;
        List<String> path =
                pointer.startsWith("/") ? List.of(pointer.substring(1).split("/", -1)) : List.of("");
        for (Iterator<String> steps = path.iterator(); steps.hasNext(); ) {
            String name = steps.next();
            RecordComponent part = part(type, name);
            if (part == null) {
                return false;
            }
            boolean isList = part.getType() == List.class;
            if (isList && !(steps.hasNext() && steps.next().matches("0|[1-9]\\d{0,3}"))) {
                return false;
            }
            type = isList
                    ? (Class<?>) ((ParameterizedType) part.getGenericType()).getActualTypeArguments()[0]
                    : part.getType();
        }
        return !type.isRecord();
    }

    private static @Nullable RecordComponent part(Class<?> type, String name) {
        return !type.isRecord()
                ? null
                : Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.getName().equals(name))
                        .findFirst()
                        .orElse(null);
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
