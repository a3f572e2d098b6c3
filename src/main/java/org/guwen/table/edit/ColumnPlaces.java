package org.guwen.table.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.table.reading.ColumnNames;
import org.guwen.text.LocalizedText;
import org.guwen.text.NearestName;

/** Where the columns of a sheet stand once condition columns were added and taken away. */
final class ColumnPlaces {

    private final SheetPlan plan;
    private final Labels labels;
    private final ColumnNames names;

    ColumnPlaces(SheetPlan plan, Labels labels) {
        this.plan = plan;
        this.labels = labels;
        this.names = new ColumnNames(plan.definition(), labels);
    }

    /** The field that is meant, if the table may have it as a condition. */
    Optional<Field> field(String name) {
        List<Field> known = names.addable();
        return known.stream()
                .filter(field -> field.path().equals(name))
                .findFirst()
                .or(() -> names.fields(name).size() == 1
                        ? names.fields(name).stream().filter(known::contains).findFirst()
                        : Optional.empty());
    }

    /** Column numbers from 0 by key, after the edit; what finds no place is left out. */
    Map<String, Integer> after(TableEdit edit) {
        List<String> order = new ArrayList<>(plan.columns().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList());
        Map<String, Integer> places = new LinkedHashMap<>(plan.columns());
        removed(edit).forEach(key -> {
            int gone = places.getOrDefault(key, Integer.MAX_VALUE);
            places.remove(key);
            order.remove(key);
            places.replaceAll((other, place) -> place > gone ? place - 1 : place);
        });
        for (TableEdit.ColumnEdit column : edit.addedColumns()) {
            field(column.field())
                    .map(Field::path)
                    .filter(path -> !places.containsKey(path))
                    .ifPresent(path -> {
                        int place = left(column, places, order) + 1;
                        places.replaceAll((other, number) -> number >= place ? number + 1 : number);
                        places.put(path, place);
                    });
        }
        return places;
    }

    /** Keys of the columns that are taken away. */
    List<String> removed(TableEdit edit) {
        List<String> conditions = plan.conditions();
        return edit.removedColumns().stream()
                .flatMap(name -> plan.key(name, labels).stream())
                .filter(conditions::contains)
                .distinct()
                .toList();
    }

    /** Number of the column to the left of a new one: the one that is named, the last condition, or that of the row ids. */
    private int left(TableEdit.ColumnEdit column, Map<String, Integer> places, List<String> order) {
        String after = column.after();
        Optional<Integer> named = after == null
                ? Optional.empty()
                : Optional.ofNullable(places.get(plan.key(after, labels)
                        .or(() -> field(after).map(Field::path))
                        .orElse(after)));
        return named.or(() -> places.entrySet().stream()
                        .filter(place ->
                                isCondition(place.getKey()) || place.getKey().equals(SheetPlan.ROW))
                        .map(Map.Entry::getValue)
                        .max(Integer::compare))
                .orElse(order.size() - 1);
    }

    private boolean isCondition(String key) {
        return plan.conditions().contains(key) || field(key).isPresent();
    }

    List<TableEdit.Mistake> mistakes(TableEdit edit) {
        List<TableEdit.Mistake> mistakes = new ArrayList<>();
        Set<String> there = new HashSet<>(plan.columns().keySet());
        for (int i = 0; i < edit.removedColumns().size(); i++) {
            checkRemoved("/removeColumns/" + i, edit.removedColumns().get(i), there, mistakes);
        }
        for (int i = 0; i < edit.addedColumns().size(); i++) {
            checkAdded("/addColumns/" + i, edit.addedColumns().get(i), there, mistakes);
        }
        return mistakes;
    }

    private void checkRemoved(String pointer, String name, Set<String> there, List<TableEdit.Mistake> mistakes) {
        Optional<String> key = plan.key(name, labels);
        if (key.isEmpty() || !there.remove(key.get())) {
            String known =
                    NearestName.of(name, new TreeSet<>(plan.conditions())).orElse(String.join(", ", plan.conditions()));
            mistakes.add(mistake(
                    pointer,
                    TableEdit.Mistake.Kind.UNKNOWN_COLUMN,
                    "本表没有条件列 " + name + "，可用：" + known,
                    "the table has no condition column " + name + "; try " + known));
        } else if (!plan.conditions().contains(key.get())) {
            mistakes.add(mistake(
                    pointer,
                    TableEdit.Mistake.Kind.REQUIRED,
                    "列 " + name + " 不能删除：只有条件列可以增删",
                    "the column " + name + " cannot be taken away: only condition columns can"));
        }
    }

    private void checkAdded(
            String pointer, TableEdit.ColumnEdit column, Set<String> there, List<TableEdit.Mistake> mistakes) {
        Optional<String> key = field(column.field()).map(Field::path);
        if (key.isEmpty()) {
            Set<String> known =
                    names.addable().stream().map(Field::path).collect(Collectors.toCollection(TreeSet::new));
            String near = NearestName.of(column.field(), known).orElse("");
            mistakes.add(mistake(
                    pointer + "/field",
                    TableEdit.Mistake.Kind.UNKNOWN_COLUMN,
                    "本表不能以 " + column.field() + " 为条件" + (near.isEmpty() ? "" : "，是否为：" + near),
                    "the table cannot have the condition " + column.field()
                            + (near.isEmpty() ? "" : "; did you mean " + near + "?")));
        } else if (!there.add(key.get())) {
            mistakes.add(mistake(
                    pointer + "/field",
                    TableEdit.Mistake.Kind.ALREADY_EXISTS,
                    "列 " + key.get() + " 已存在",
                    "the column " + key.get() + " exists already"));
        }
        String after = column.after();
        if (after != null
                && plan.key(after, labels)
                        .or(() -> field(after).map(Field::path))
                        .filter(there::contains)
                        .isEmpty()) {
            mistakes.add(mistake(
                    pointer + "/after",
                    TableEdit.Mistake.Kind.UNKNOWN_COLUMN,
                    "本表没有列 " + after,
                    "the table has no column " + after));
        }
    }

    private static TableEdit.Mistake mistake(String pointer, TableEdit.Mistake.Kind kind, String zh, String en) {
        return new TableEdit.Mistake(pointer, kind, new LocalizedText(zh, en));
    }
}
