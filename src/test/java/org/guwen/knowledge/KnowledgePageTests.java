package org.guwen.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guwen.SourceFiles;
import org.guwen.advice.Basis;
import org.guwen.advice.clause.Clause;
import org.guwen.table.DecisionTable;
import org.guwen.table.Row;
import org.junit.jupiter.api.Test;

/** The page on the knowledge says what the catalogue and the tables hold. */
class KnowledgePageTests {

    private static final Path PAGE = Path.of("docs/knowledge.md");
    private static final String BEGIN = "<!-- policy -->\n";
    private static final String HEAD = "\n| 工作簿 Workbook | 工作表 | Sheet | 政策行 Policy rows |\n|---|---|---|---|\n";
    private static final String END = "<!-- end of policy -->\n";

    private static final Pattern CELL = Pattern.compile("\\|\\s*([^|]*?)\\s*(?=\\|)");
    private static final Pattern SEPARATOR = Pattern.compile(", ");

    private final String page = SourceFiles.text(PAGE);

    @Test
    void chaptersAndPolicyRowsAreThoseOfCatalogueAndTables() {
        String counted = page.lines().map(KnowledgePageTests::counted).collect(Collectors.joining("\n", "", "\n"));
        String current = counted.substring(0, counted.indexOf(BEGIN) + BEGIN.length())
                + policy()
                + counted.substring(counted.indexOf(END));

        if (Boolean.getBoolean("guwen.regenerate")) {
            SourceFiles.write(PAGE, current);
        } else {
            assertThat(page)
                    .as("the page is stale; write it anew: mvn test -Dtest=KnowledgePageTests -Dguwen.regenerate=true")
                    .isEqualTo(current);
        }
    }

    @Test
    void everyClauseStandsInOneChapter() {
        List<String> chapters = section("## 章节").map(line -> cell(line, 0)).toList();

        assertThat(Knowledge.CLAUSES.all())
                .allSatisfy(clause -> assertThat(chapters)
                        .as(clause.id())
                        .filteredOn(chapter -> holds(chapter, clause.id()))
                        .hasSize(1));
    }

    @Test
    void everyReadingIsToldInOneLineInBothLanguages() {
        assertThat(section("## 解读").map(line -> cell(line, 0)))
                .containsExactlyElementsOf(ids(clause -> clause.kind() == Clause.Kind.RESOLUTION));
        assertThat(section("## 解读")).allSatisfy(KnowledgePageTests::assertBothLanguages);
    }

    @Test
    void everyLawThatWasNotReadInItsTextIsToBeVerifiedWithTheReason() {
        assertThat(section("## 律师核实").map(line -> cell(line, 0)))
                .containsExactlyInAnyOrderElementsOf(ids(clause -> clause.isLegal() && !"A".equals(clause.sureness())));
        assertThat(section("## 律师核实"))
                .allSatisfy(line -> assertThat(Knowledge.CLAUSES.find(cell(line, 0)))
                        .get()
                        .extracting(Clause::sureness)
                        .isEqualTo(cell(line, 1)))
                .allSatisfy(KnowledgePageTests::assertBothLanguages);
    }

    private static void assertBothLanguages(String line) {
        List<String> cells = cells(line);
        assertThat(cells.get(cells.size() - 2)).containsPattern("\\p{IsHan}{2}");
        assertThat(cells.get(cells.size() - 1)).isNotBlank().doesNotContainPattern("\\p{IsHan}");
    }

    private static List<String> ids(Predicate<Clause> wanted) {
        return Knowledge.CLAUSES.all().stream().filter(wanted).map(Clause::id).toList();
    }

    /** The rows of the table below a heading, without its head. */
    private Stream<String> section(String heading) {
        return page.lines()
                .dropWhile(line -> !line.startsWith(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("|"))
                .skip(2);
    }

    private static List<String> cells(String line) {
        return CELL.matcher(line).results().map(found -> found.group(1)).toList();
    }

    private static String cell(String line, int number) {
        return cells(line).get(number);
    }

    private static boolean holds(String chapter, String clause) {
        return SEPARATOR.splitAsStream(chapter).anyMatch(prefix -> clause.startsWith(prefix + "-"));
    }

    /** A line of a chapter with the number of its clauses; any other line as it is. */
    private static String counted(String line) {
        List<String> cells = cells(line);
        boolean isChapter = cells.size() == 4 && cells.get(3).matches("\\d+");
        return isChapter
                ? "| %s | %s | %s | %d |"
                        .formatted(
                                cells.get(0),
                                cells.get(1),
                                cells.get(2),
                                ids(clause -> holds(cells.get(0), clause.id())).size())
                : line;
    }

    private static String policy() {
        return Knowledge.BASE.ruleset().tables().stream()
                .filter(table -> !policyRows(table).isEmpty())
                .map(table -> "| %s | %s | %s | %s |%n"
                        .formatted(
                                table.definition().workbook(),
                                table.definition().titleZh(),
                                table.definition().titleEn(),
                                String.join(", ", policyRows(table))))
                .collect(Collectors.joining("", HEAD, "\n"));
    }

    /** Ids of the rows that a store may change, those that follow one another as a span. */
    private static List<String> policyRows(DecisionTable table) {
        List<String> spans = new ArrayList<>();
        List<Row> rows = table.rows().stream()
                .filter(row -> row.basis() == Basis.POLICY)
                .sorted(Comparator.comparingInt(KnowledgePageTests::number))
                .toList();
        int first = 0;
        for (int next = 1; next <= rows.size(); next++) {
            if (next == rows.size() || number(rows.get(next)) != number(rows.get(next - 1)) + 1) {
                spans.add(span(rows.get(first).id(), rows.get(next - 1).id()));
                first = next;
            }
        }
        return spans;
    }

    private static int number(Row row) {
        return Integer.parseInt(row.id().substring(row.id().indexOf('-') + 1));
    }

    private static String span(String first, String last) {
        return first.equals(last) ? first : first + "…" + last.substring(last.indexOf('-') + 1);
    }
}
