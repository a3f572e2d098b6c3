package org.guwen.casebook.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guwen.table.cell.CellText;
import org.guwen.text.NearestName;

/** Finds things by any name people give them, however it is typed. */
final class Names<T> {

    private final Map<String, List<T>> things = new LinkedHashMap<>();

    void add(String name, T thing) {
        List<T> meant = things.computeIfAbsent(CellText.fold(name), folded -> new ArrayList<>());
        if (!meant.contains(thing)) {
            meant.add(thing);
        }
    }

    /** What the name may mean: several things if it is ambiguous. */
    List<T> find(String name) {
        return List.copyOf(things.getOrDefault(CellText.fold(name), List.of()));
    }

    /** What was probably meant. */
    Optional<T> nearest(String name) {
        return NearestName.of(CellText.fold(name), things.keySet())
                .map(near -> things.getOrDefault(near, List.of()).get(0));
    }
}
