package org.guwen.analysis.difference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guwen.advice.clause.ClauseCatalogue;
import org.guwen.ruleset.ClauseSource;
import org.guwen.ruleset.ShippedKnowledge;
import org.guwen.ruleset.Workbook;
import org.guwen.table.DecisionTable;
import org.guwen.table.Limits;
import org.guwen.table.reading.WorkbookReader;

/** The tables that ship with the program, read from their workbooks. */
public final class Shipped {

    public static final ClauseCatalogue CLAUSES = ClauseSource.load();

    private static final Map<String, DecisionTable> TABLES = read();

    private Shipped() {}

    private static Map<String, DecisionTable> read() {
        Map<String, DecisionTable> tables = new LinkedHashMap<>();
        for (Workbook workbook : ShippedKnowledge.workbooks()) {
            read(workbook.name(), workbook.content()).forEach(table -> tables.put(table.id(), table));
        }
        return tables;
    }

    static List<DecisionTable> read(String name, byte[] content) {
        return new WorkbookReader(CLAUSES::isKnown, Limits.standard())
                .read(name, content)
                .tables();
    }

    static DecisionTable table(String id) {
        return Objects.requireNonNull(TABLES.get(id), id);
    }

    public static List<DecisionTable> tables() {
        return List.copyOf(TABLES.values());
    }
}
