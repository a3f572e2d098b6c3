package org.guwen.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guwen.facts.vocabulary.Field;

/**
 * A decision table as typed, immutable data.
 *
 * @param definition what the program fixes of it
 * @param owner who answers for its content
 * @param description what it decides, for people
 * @param columns condition columns in sheet order
 * @param outcomeLetters column letters of the outcome cells, in the order of the definition's outcomes
 * @param rows rows in sheet order
 * @param rowIdLetter letter of the column that holds the row ids
 * @param standingLetters letters of the other columns that every table has, by the key of the column
 */
public record DecisionTable(
        TableDefinition definition,
        String owner,
        String description,
        List<Column> columns,
        List<String> outcomeLetters,
        List<Row> rows,
        String rowIdLetter,
        Map<String, String> standingLetters) {

    /**
     * A condition column.
     *
     * @param field field of the vocabulary that it tests
     * @param letter column letter in the sheet, such as {@code C}
     */
    public record Column(Field field, String letter) {}

    /** Copies the lists. */
    public DecisionTable {
        columns = List.copyOf(columns);
        outcomeLetters = List.copyOf(outcomeLetters);
        rows = List.copyOf(rows);
        standingLetters = Map.copyOf(standingLetters);
    }

    /** A table whose row ids stand in the first column, as in every workbook that the program writes. */
    public DecisionTable(
            TableDefinition definition,
            String owner,
            String description,
            List<Column> columns,
            List<String> outcomeLetters,
            List<Row> rows) {
        this(definition, owner, description, columns, outcomeLetters, rows, "A", Map.of());
    }

    /** Id of the table. */
    public String id() {
        return definition.id();
    }

    /** The row of that id. */
    public Optional<Row> row(String rowId) {
        return rows.stream().filter(row -> row.id().equals(rowId)).findFirst();
    }

    /** Cell that holds the id of a row, such as {@code A9}. */
    public String idCell(Row row) {
        return rowIdLetter + row.sheetRow();
    }

    /** Cell of a row in a column that every table has; the cell of its id where that column is not known. */
    public String standingCell(String key, Row row) {
        return standingLetters.getOrDefault(key, rowIdLetter) + row.sheetRow();
    }

    /** Address of a condition cell, such as {@code complaint.xlsx!处理!C9}. */
    public String conditionAddress(Row row, int column) {
        return address(columns.get(column).letter(), row);
    }

    /** Address of an outcome cell. */
    public String outcomeAddress(Row row, int outcome) {
        return address(outcomeLetters.get(outcome), row);
    }

    /** Addresses of the cells of a row that say something, conditions first. */
    public List<String> addresses(Row row) {
        List<String> addresses = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            if (!(row.regions().get(column) instanceof Region.Any)) {
                addresses.add(conditionAddress(row, column));
            }
        }
        for (int outcome = 0; outcome < outcomeLetters.size(); outcome++) {
            if (row.outcomes().containsKey(definition.outcomes().get(outcome).key())) {
                addresses.add(outcomeAddress(row, outcome));
            }
        }
        return List.copyOf(addresses);
    }

    private String address(String letter, Row row) {
        return definition.workbook() + "!" + definition.titleZh() + "!" + letter + row.sheetRow();
    }
}
