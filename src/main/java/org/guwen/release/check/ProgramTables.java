package org.guwen.release.check;

import java.util.List;
import java.util.Optional;
import org.guwen.ruleset.RulesetReader;
import org.guwen.ruleset.ShippedKnowledge;
import org.guwen.ruleset.Workbook;
import org.guwen.table.DecisionTable;
import org.springframework.stereotype.Component;

/** The tables as this program brings them; read when first asked for, as most starts never need them. */
@Component
public class ProgramTables {

    private final RulesetReader reader;
    private volatile List<DecisionTable> tables = List.of();

    ProgramTables(RulesetReader reader) {
        this.reader = reader;
    }

    Optional<DecisionTable> table(String id) {
        return all().stream().filter(table -> table.id().equals(id)).findFirst();
    }

    private List<DecisionTable> all() {
        List<DecisionTable> known = tables;
        if (known.isEmpty()) {
            known = read(reader, ShippedKnowledge.workbooks());
            tables = known;
        }
        return known;
    }

    public static List<DecisionTable> read(RulesetReader reader, List<Workbook> workbooks) {
        return workbooks.stream()
                .flatMap(workbook -> reader.read(workbook).tables().stream())
                .toList();
    }
}
