package org.guwen.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.guwen.ruleset.ShippedKnowledge;
import org.guwen.table.DecisionTable;
import org.guwen.table.Finding;
import org.guwen.table.FindingCode;
import org.guwen.table.Limits;
import org.guwen.table.WorkbookReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedTablesTests {

    /** Gaps of tables that speak of some cases only: no modification, no entitlement, no price fixed in advance. */
    private static final Map<String, Integer> GAPS =
            Map.of("modification_screen", 4, "warranty_entitlement", 5, "standard_hours", 3);

    @ParameterizedTest
    @MethodSource("tables")
    void shippedTablesHaveNoFindingsButKnownGaps(DecisionTable table) {
        assertThat(TableAnalysis.standard().analyse(table))
                .hasSize(GAPS.getOrDefault(table.id(), 0))
                .extracting(Finding::code)
                .containsOnly(GAPS.containsKey(table.id()) ? new FindingCode[] {FindingCode.GAP} : new FindingCode[0]);
    }

    static Stream<DecisionTable> tables() {
        WorkbookReader reader = new WorkbookReader(clause -> true, Limits.standard());
        return ShippedKnowledge.workbooks().stream()
                .flatMap(workbook -> reader.read(workbook.name(), workbook.content()).tables().stream());
    }
}
