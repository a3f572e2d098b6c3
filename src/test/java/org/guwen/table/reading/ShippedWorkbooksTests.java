package org.guwen.table.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guwen.table.DecisionTable;
import org.guwen.table.Limits;
import org.guwen.table.TableDefinition;
import org.guwen.table.TableDefinitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

public class ShippedWorkbooksTests {

    private static final Pattern CLAUSE = Pattern.compile("(?m)^- id: \"?([^\"\\n]+)\"?$");
    private static final Path FOLDER = Path.of("decision-tables");

    @ParameterizedTest
    @MethodSource("workbooks")
    void shippedWorkbooksHaveNoFindings(String workbook) {
        assertThat(read(workbook).findings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void shippedWorkbooksHoldTheirTablesInOrder(String workbook) {
        List<TableDefinition> expected = TableDefinitions.get().all().stream()
                .filter(table -> table.workbook().equals(workbook))
                .toList();

        assertThat(read(workbook).tables())
                .extracting(DecisionTable::definition)
                .isEqualTo(expected);
    }

    @Test
    void everyWorkbookOfTheCatalogueIsShipped() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".xlsx")))
                    .containsExactlyInAnyOrderElementsOf(workbooks());
        }
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void rowIdsCarryThePrefixOfTheirTable(String workbook) {
        assertThat(read(workbook).tables())
                .allSatisfy(table -> assertThat(table.rows())
                        .isNotEmpty()
                        .allSatisfy(row -> assertThat(row.id())
                                .startsWith(table.definition().prefix() + "-")));
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void everyClauseIsInTheCatalogue(String workbook) throws IOException {
        Set<String> known = CLAUSE.matcher(Files.readString(Path.of("src/main/resources/knowledge/clauses.yaml")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        WorkbookReader reader = new WorkbookReader(known::contains, Limits.standard());

        assertThat(reader.read(workbook, shipped(workbook)).findings()).isEmpty();
    }

    public static List<String> workbooks() {
        return TableDefinitions.get().all().stream()
                .map(TableDefinition::workbook)
                .distinct()
                .toList();
    }

    public static byte[] shipped(String workbook) {
        try {
            return Files.readAllBytes(FOLDER.resolve(workbook));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WorkbookReading read(String workbook) {
        return new WorkbookReader(clause -> true, Limits.standard()).read(workbook, shipped(workbook));
    }
}
