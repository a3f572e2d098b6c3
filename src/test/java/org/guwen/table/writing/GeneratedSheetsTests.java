package org.guwen.table.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.guwen.advice.clause.Clause;
import org.guwen.advice.clause.ClauseCatalogue;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.ruleset.ClauseSource;
import org.guwen.table.DecisionTable;
import org.guwen.table.Limits;
import org.guwen.table.reading.ShippedWorkbooksTests;
import org.guwen.table.reading.WorkbookReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sheets of shipped workbooks that explain the others. */
class GeneratedSheetsTests {

    private static final ClauseCatalogue CLAUSES = ClauseSource.load();
    private static final String OF_STORE = "POL-";

    @ParameterizedTest
    @MethodSource("org.guwen.table.reading.ShippedWorkbooksTests#workbooks")
    void everyClauseThatARowCitesIsExplainedInOneSentence(String name) {
        Set<String> cited = WorkbookWriter.cited(tables(name));

        open(name, workbook -> {
            List<String> codes = column(workbook.getSheet("条款"), 0, 4);
            List<String> sentences = column(workbook.getSheet("条款"), 1, 4);
            assertThat(codes).containsAll(cited).doesNotHaveDuplicates();
            assertThat(sentences).hasSameSizeAs(codes).noneMatch(String::isBlank);
            assertThat(codes.stream().filter(code -> !code.startsWith(OF_STORE)))
                    .allMatch(cited::contains);
        });
    }

    @ParameterizedTest
    @MethodSource("org.guwen.table.reading.ShippedWorkbooksTests#workbooks")
    void rowsOfAStoreAreOfferedTheClausesOfAStore(String name) {
        long count = CLAUSES.all().stream()
                .filter(clause -> clause.kind() == Clause.Kind.POLICY)
                .count();

        open(name, workbook -> {
            assertThat(column(workbook.getSheet("条款"), 0, 4).subList(0, (int) count))
                    .allMatch(code -> code.startsWith(OF_STORE));
            for (DecisionTable table : tables(name)) {
                assertThat(workbook.getSheet(table.definition().titleZh()).getDataValidations().stream()
                                .map(DataValidation::getValidationConstraint)
                                .map(constraint -> constraint.getFormula1()))
                        .contains("'条款'!$A$5:$A$" + (4 + count));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("org.guwen.table.reading.ShippedWorkbooksTests#workbooks")
    void theGlossaryHasEveryFieldOfTheTopicWithItsValues(String name) {
        open(name, workbook -> {
            XSSFSheet glossary = workbook.getSheet("词汇");
            List<String> paths = column(glossary, 0, 11);
            tables(name)
                    .forEach(table -> assertThat(Vocabulary.get().fields().stream()
                                    .filter(field -> field.topics()
                                            .contains(table.definition().topic()))
                                    .map(field -> field.path()))
                            .isSubsetOf(paths));
            assertThat(column(glossary, 5, 11)).hasSameSizeAs(paths).noneMatch(String::isBlank);
        });
    }

    @Test
    void aTableThatIsWhollyLockedSaysSoAtTheTop() {
        open("complaint.xlsx", workbook -> {
            assertThat(workbook.getSheet("法定时限").getRow(0).getCell(1).toString())
                    .contains("全部锁定", "all rows locked");
            assertThat(workbook.getSheet("响应时限").getRow(0).getCell(1).toString())
                    .doesNotContain("锁定");
        });
        open("calendar.xlsx", workbook -> {
            assertThat(workbook.getSheet("工作日").getRow(6).getCell(1).toString()).contains("门店可以加自己的行");
            // The row is of the program, but a store puts in when it closes.
            assertThat(workbook.getSheet("营业结束").getRow(0).getCell(1).toString())
                    .doesNotContain("锁定");
        });
    }

    private static List<String> column(Sheet sheet, int column, int from) {
        List<String> texts = new ArrayList<>();
        for (int i = from; i <= sheet.getLastRowNum(); i++) {
            Row row = sheet.getRow(i);
            if (row != null && row.getCell(0) != null) {
                texts.add(row.getCell(column).toString());
            }
        }
        return texts;
    }

    private static List<DecisionTable> tables(String name) {
        return new WorkbookReader(CLAUSES::isKnown, Limits.standard())
                .read(name, ShippedWorkbooksTests.shipped(name))
                .tables();
    }

    private static void open(String name, Consumer<XSSFWorkbook> look) {
        byte[] content = ShippedWorkbooksTests.shipped(name);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            look.accept(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
