package org.guwen.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.guwen.ruleset.ShippedKnowledge;
import org.guwen.table.DecisionTable;
import org.guwen.table.Limits;
import org.guwen.table.reading.WorkbookReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedTablesTests {

    @ParameterizedTest
    @MethodSource("tables")
    void shippedTablesHaveNoFindings(DecisionTable table) {
        assertThat(TableAnalysis.standard().analyse(table)).isEmpty();
    }

    static Stream<DecisionTable> tables() {
        WorkbookReader reader = new WorkbookReader(clause -> true, Limits.standard());
        return ShippedKnowledge.workbooks().stream()
                .flatMap(workbook -> reader.read(workbook.name(), workbook.content()).tables().stream());
    }
}
