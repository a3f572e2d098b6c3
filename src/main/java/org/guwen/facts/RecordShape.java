package org.guwen.facts;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;

/** Where the parts of a kind of record stand. */
public final class RecordShape {

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    private final Map<String, Integer> positions = new HashMap<>();

    private RecordShape(Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            positions.put(component.getName(), positions.size());
        }
    }

    /** The shape of a kind of record. */
    public static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    /** Number of parts. */
    public int size() {
        return positions.size();
    }

    /** Whether there is a part of that name. */
    public boolean has(String name) {
        return positions.containsKey(name);
    }

    /**
     * Place of a part, from 0.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public int position(String name) {
        Integer position = positions.get(name);
        if (position == null) {
            throw new IllegalArgumentException("no part " + name + " among " + positions.keySet());
        }
        return position;
    }
}
