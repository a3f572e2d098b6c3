package org.guwen.release.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.guwen.ruleset.Workbook;
import org.guwen.table.DecisionTable;
import org.guwen.table.Limits;
import org.guwen.table.reading.WorkbookReader;
import org.guwen.table.reading.WorkbookReading;
import org.junit.jupiter.api.Test;

/** The largest table that is promised, in the form in which it is downloaded: open conditions are dashes. */
class LargestTableTests {

    private static final int ROWS = Limits.standard().rows();

    @Test
    void aTableOfAsManyRowsAsAllowedIsReadAsItIsDownloaded() {
        assertThat(LargeWorkbooks.of(ROWS, 1)).anySatisfy(workbook -> {
            WorkbookReading reading = read(workbook);

            assertThat(reading.isRefused()).isFalse();
            assertThat(reading.tables()).extracting(DecisionTable::rows).anyMatch(rows -> rows.size() == ROWS);
        });
    }

    @Test
    void oneWithManyMoreIsRefused() {
        assertThat(LargeWorkbooks.of(ROWS + 100, 1))
                .anyMatch(workbook -> read(workbook).isRefused());
    }

    private static WorkbookReading read(Workbook workbook) {
        return new WorkbookReader(clause -> true, Limits.standard()).read(workbook.name(), workbook.content());
    }
}
