package org.guwen.analysis.difference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guwen.facts.vocabulary.Field;
import org.guwen.table.DecisionTable;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.Region;
import org.guwen.table.Row;

/** Where the cells of a table stand in its sheet, by what they are about. */
final class SheetPlaces {

    private final DecisionTable table;
    private final Map<Field, Integer> columns = new HashMap<>();
    private final Map<OutcomeColumn, String> letters = new HashMap<>();

    SheetPlaces(DecisionTable table) {
        this.table = table;
        for (int column = 0; column < table.columns().size(); column++) {
            columns.put(table.columns().get(column).field(), column);
        }
        List<OutcomeColumn> outcomes = table.definition().outcomes();
        for (int column = 0; column < table.outcomeLetters().size(); column++) {
            letters.put(outcomes.get(column), table.outcomeLetters().get(column));
        }
    }

    /** The condition of a row on a field; a table without that column does not restrict it. */
    Region region(Field field, Row row) {
        Integer column = columns.get(field);
        return column == null ? new Region.Any() : row.regions().get(column);
    }

    /** Address of a condition cell; of the row, if the table has no such column. */
    String address(Field field, Row row) {
        Integer column = columns.get(field);
        return column == null ? address(row) : table.conditionAddress(row, column);
    }

    /** Address of an outcome cell. */
    String address(OutcomeColumn column, Row row) {
        return address(letters.getOrDefault(column, table.rowIdLetter()), row);
    }

    private String address(Row row) {
        return address(table.rowIdLetter(), row);
    }

    /** Address of a cell that every row has. */
    String address(RowAttribute cell, Row row) {
        return place(table.standingCell(cell.key(), row));
    }

    private String address(String letter, Row row) {
        return place(letter + row.sheetRow());
    }

    private String place(String cell) {
        return table.definition().workbook() + "!" + table.definition().titleZh() + "!" + cell;
    }
}
