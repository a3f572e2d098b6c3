package org.guwen.casebook.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.guwen.ruleset.ClauseSource;
import org.guwen.ruleset.ShippedKnowledge;
import org.guwen.ruleset.Workbook;
import org.guwen.table.DecisionTable;
import org.guwen.table.reading.WorkbookReading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateTests {

    static Stream<Workbook> workbooks() {
        return ShippedKnowledge.workbooks().stream();
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void everyTemplateIsCorrectAndBlank(Workbook shipped) {
        List<DecisionTable> tables =
                TestWorkbooks.read(shipped.name(), shipped.content()).tables();

        WorkbookReading template = TestWorkbooks.read(shipped.name(), Template.of(tables, ClauseSource.load()));

        assertThat(template.findings()).isEmpty();
        assertThat(template.tables())
                .allSatisfy(table -> assertThat(template.isBlank(table)).isTrue());
        assertThat(template.tables())
                .extracting(DecisionTable::id)
                .containsExactlyElementsOf(
                        tables.stream().map(DecisionTable::id).toList());
        assertThat(template.tables())
                .extracting(TemplateTests::fields)
                .containsExactlyElementsOf(
                        tables.stream().map(TemplateTests::fields).toList());
        assertThat(template.testSheets())
                .singleElement()
                .satisfies(sheet -> assertThat(sheet.cases()).isEmpty());
        assertThat(SheetCases.read(template.testSheets(), shipped.name()).findings())
                .isEmpty();
    }

    private static List<String> fields(DecisionTable table) {
        return table.columns().stream().map(column -> column.field().path()).toList();
    }
}
