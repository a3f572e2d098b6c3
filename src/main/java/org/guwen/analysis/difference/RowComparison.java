package org.guwen.analysis.difference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.guwen.analysis.difference.CellChange.Part;
import org.guwen.analysis.space.Meaning;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.table.DecisionTable;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.Region;
import org.guwen.table.Row;
import org.guwen.table.cell.ConditionCells;
import org.guwen.table.cell.OutcomeCells;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Compares a row of two versions of a table cell by cell. */
public final class RowComparison {

    private final SheetPlaces before;
    private final SheetPlaces after;
    private final boolean areColumnsEqual;
    private final Set<Field> fields = new LinkedHashSet<>();
    private final List<OutcomeColumn> outcomes;
    private final ConditionCells conditionCells = new ConditionCells(Labels.get());
    private final OutcomeCells outcomeCells = new OutcomeCells(Labels.get());

    public RowComparison(DecisionTable before, DecisionTable after) {
        this.before = new SheetPlaces(before);
        this.after = new SheetPlaces(after);
        after.columns().forEach(column -> fields.add(column.field()));
        before.columns().forEach(column -> fields.add(column.field()));
        this.areColumnsEqual = fields(before).equals(fields(after));
        this.outcomes = after.definition().outcomes();
    }

    /** The fields of the condition columns. */
    static List<Field> fields(DecisionTable table) {
        return table.columns().stream().map(DecisionTable.Column::field).toList();
    }

    /** The cells that differ. A row that does not exist says nothing in any cell. */
    public List<CellChange> changes(@Nullable Row old, @Nullable Row now) {
        List<CellChange> changes = new ArrayList<>();
        if (old == null || now == null || !areColumnsEqual || !old.regions().equals(now.regions())) {
            fields.forEach(field -> condition(field, old, now).ifPresent(changes::add));
        }
        if (old == null || now == null || !old.outcomes().equals(now.outcomes())) {
            outcomes.forEach(column -> outcome(column, old, now).ifPresent(changes::add));
        }
        for (RowAttribute cell : RowAttribute.values()) {
            Object was = old == null ? null : cell.value(old);
            Object is = now == null ? null : cell.value(now);
            if (!Objects.equals(was, is)) {
                changes.add(new CellChange(
                        cell.part(),
                        cell.key(),
                        cell.label(),
                        cell.text(was),
                        cell.text(is),
                        old == null ? null : before.address(cell, old),
                        now == null ? null : after.address(cell, now)));
            }
        }
        return changes;
    }

    private Optional<CellChange> condition(Field field, @Nullable Row old, @Nullable Row now) {
        Region was = old == null ? new Region.Any() : before.region(field, old);
        Region is = now == null ? new Region.Any() : after.region(field, now);
        return Meaning.isSame(field, was, is)
                ? Optional.empty()
                : Optional.of(new CellChange(
                        Part.CONDITION,
                        field.path(),
                        LocalizedText.of(locale -> Labels.get().of(field, locale)),
                        text(field, was, old),
                        text(field, is, now),
                        old == null ? null : before.address(field, old),
                        now == null ? null : after.address(field, now)));
    }

    private LocalizedText text(Field field, Region region, @Nullable Row row) {
        return row == null
                ? LocalizedText.EMPTY
                : LocalizedText.of(locale -> conditionCells.print(field, region, locale));
    }

    private Optional<CellChange> outcome(OutcomeColumn column, @Nullable Row old, @Nullable Row now) {
        Object was = old == null ? null : old.outcomes().get(column.key());
        Object is = now == null ? null : now.outcomes().get(column.key());
        return Meaning.isSame(was, is)
                ? Optional.empty()
                : Optional.of(new CellChange(
                        Part.OUTCOME,
                        column.key(),
                        new LocalizedText(column.labelZh(), column.labelEn()),
                        text(column, was, old),
                        text(column, is, now),
                        old == null ? null : before.address(column, old),
                        now == null ? null : after.address(column, now)));
    }

    private LocalizedText text(OutcomeColumn column, @Nullable Object value, @Nullable Row row) {
        if (value == null && row != null && column.limit()) {
            return LocalizedText.of(OutcomeCells::unlimited);
        }
        return value == null
                ? LocalizedText.EMPTY
                : LocalizedText.of(locale -> outcomeCells.print(column, value, locale));
    }
}
