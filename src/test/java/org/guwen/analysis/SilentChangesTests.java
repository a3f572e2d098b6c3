package org.guwen.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.guwen.LibreOffice;
import org.guwen.advice.Advice;
import org.guwen.analysis.CellMutations.Mutation;
import org.guwen.analysis.difference.CellChange;
import org.guwen.analysis.difference.RowChange;
import org.guwen.analysis.difference.TableChange;
import org.guwen.analysis.difference.TableDifference;
import org.guwen.casebook.Case;
import org.guwen.casebook.CaseResult;
import org.guwen.casebook.CaseRunner;
import org.guwen.casebook.yaml.ShippedCases;
import org.guwen.inference.Inference;
import org.guwen.inference.KnowledgeBase;
import org.guwen.inference.TestKnowledge;
import org.guwen.ruleset.Ruleset;
import org.guwen.ruleset.RulesetReader;
import org.guwen.ruleset.ShippedKnowledge;
import org.guwen.ruleset.Workbook;
import org.guwen.table.DecisionTable;
import org.guwen.table.reading.WorkbookReading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No single cell changes an answer unseen. Random cells of the shipped workbooks are changed in the file itself; where the
 * answer to any of a fixed set of cases changes, reasons included, the workbook has an error, or the difference tells a
 * change of meaning and names the cell or its row. Runs {@code guwen.mutations} changes from {@code guwen.mutations.seed} on,
 * and {@code guwen.mutations.office} more that LibreOffice saves: few in the build, {@code -Dguwen.mutations=2000
 * -Dguwen.mutations.office=60} by hand.
 */
class SilentChangesTests {

    private static final int MUTATIONS = Integer.getInteger("guwen.mutations", 60);
    private static final int SEED = Integer.getInteger("guwen.mutations.seed", 1);
    private static final int SAVED = Integer.getInteger("guwen.mutations.office", 4);
    private static final int CASES = 60;

    private final RulesetReader reader = new RulesetReader(TestKnowledge.CLAUSES);
    private final List<Case> cases = cases();
    private final List<@Nullable Advice> before = answers(TestKnowledge.BASE);
    private final List<String> silent = new ArrayList<>();
    private int told;

    @Test
    void everyChangedAnswerIsToldWithItsCell() {
        Random random = new Random(SEED);
        for (int i = 0; i < MUTATIONS; i++) {
            check(drawn(random));
        }

        assertThat(silent).isEmpty();
        assertThat(told).as("changes of answers that were told").isPositive();
    }

    @Test
    void everyChangeThatAnotherProgramSavedIsToldWithItsCell(@TempDir Path folder)
            throws IOException, InterruptedException {
        assumeThat(LibreOffice.isInstalled())
                .as("LibreOffice (soffice) is installed")
                .isTrue();
        Random random = new Random(SEED + 1L);
        Map<String, Changed> drawn = new LinkedHashMap<>();
        Map<String, byte[]> written = new LinkedHashMap<>();
        for (int i = 0; i < SAVED; i++) {
            Changed change = drawn(random);
            drawn.put(i + ".xlsx", change);
            written.put(i + ".xlsx", change.content());
        }

        LibreOffice.saved(folder, written)
                .forEach((name, content) ->
                        check(Objects.requireNonNull(drawn.get(name)).saved(content)));

        assertThat(silent).isEmpty();
    }

    /** A workbook with one cell changed. */
    private record Changed(Workbook workbook, DecisionTable table, Mutation mutation, byte[] content) {

        Changed saved(byte[] other) {
            return new Changed(workbook, table, mutation, other);
        }
    }

    private static Changed drawn(Random random) {
        List<Workbook> workbooks = ShippedKnowledge.workbooks();
        Workbook workbook = workbooks.get(random.nextInt(workbooks.size()));
        List<DecisionTable> tables = TestKnowledge.RULESET.tables().stream()
                .filter(table -> table.definition().workbook().equals(workbook.name()))
                .toList();
        DecisionTable table = tables.get(random.nextInt(tables.size()));
        Mutation mutation = new CellMutations(workbook, random).next(table);
        return new Changed(workbook, table, mutation, mutation.content());
    }

    private void check(Changed changed) {
        Workbook workbook = changed.workbook();
        DecisionTable table = changed.table();
        WorkbookReading reading = reader.read(new Workbook(workbook.name(), changed.content()));
        if (reading.hasErrors()) {
            return;
        }
        DecisionTable after = reading.tables().stream()
                .filter(one -> one.id().equals(table.id()))
                .findFirst()
                .orElseThrow();
        if (after.equals(table)) {
            return;
        }
        if (!answers(TestKnowledge.of(with(after))).equals(before)) {
            TableChange change = TableDifference.between(table, after);
            if (!change.hasNoChangeOfMeaning() && names(change, changed.mutation(), workbook)) {
                told++;
            } else {
                silent.add(workbook.name() + "!" + changed.mutation());
            }
        }
    }

    private static boolean names(TableChange change, Mutation mutation, Workbook workbook) {
        boolean isColumn =
                !change.columnsAdded().isEmpty() || !change.columnsRemoved().isEmpty() || change.isReordered();
        return isColumn || change.rows().stream().anyMatch(row -> names(row, mutation, workbook));
    }

    private static boolean names(RowChange row, Mutation mutation, Workbook workbook) {
        String sheet = workbook.name() + "!" + mutation.sheet() + "!";
        return row.cells().stream()
                .map(CellChange::addressAfter)
                .anyMatch(address -> address == null
                        || address.equals(mutation.address(workbook.name()))
                        || (address.startsWith(sheet) && address.endsWith(Integer.toString(mutation.row()))));
    }

    private static Ruleset with(DecisionTable changed) {
        List<DecisionTable> tables = TestKnowledge.RULESET.tables().stream()
                .map(table -> table.id().equals(changed.id()) ? changed : table)
                .toList();
        return new Ruleset(1, "0".repeat(64), tables);
    }

    private List<@Nullable Advice> answers(KnowledgeBase knowledge) {
        CaseRunner runner = new CaseRunner(new Inference(), knowledge);
        List<@Nullable Advice> answers = new ArrayList<>();
        for (Case example : cases) {
            CaseResult result = runner.run(example);
            answers.add(result.inferred() == null ? null : result.inferred().advice());
        }
        return answers;
    }

    /** Cases of the program, spread evenly over all topics. */
    private static List<Case> cases() {
        List<Case> all = new ShippedCases()
                .all().stream().flatMap(book -> book.cases().stream()).toList();
        List<Case> chosen = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            chosen.add(all.get(i * all.size() / CASES));
        }
        return chosen;
    }
}
