package org.guwen.table.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.stream.IntStream;
import org.guwen.table.Limits;
import org.guwen.table.reading.WorkbookReader;
import org.guwen.table.reading.WorkbookReading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Damaged workbooks are refused or read with findings, never with an exception. The number of mutants may be raised by
 * the system property {@code guwen.mutants}.
 */
class MutantWorkbooksTests {

    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final Duration HANGING = Duration.ofSeconds(60);
    private static final int BATCH = 50;
    private static final WorkbookReader READER = new WorkbookReader(clause -> true, Limits.standard());

    static IntStream batches() {
        return IntStream.range(0, Integer.getInteger("guwen.mutants", 300) / BATCH);
    }

    @ParameterizedTest
    @MethodSource("batches")
    void damageIsRefusedOrFound(int batch) {
        for (int number = batch * BATCH; number < (batch + 1) * BATCH; number++) {
            byte[] mutant = Mutants.mutant(number);

            WorkbookReading reading = assertTimeoutPreemptively(HANGING, () -> timed(mutant), "mutant " + number);

            assertThat(reading.findings().size() + reading.tables().size())
                    .as("mutant %s", number)
                    .isPositive();
            assertThat(reading.isRefused())
                    .as("mutant %s", number)
                    .isEqualTo(reading.findings().stream()
                            .anyMatch(finding ->
                                    finding.sheet().isEmpty() && finding.code().isRefusal()));
            assertThat(reading.findings()).as("mutant %s", number).allSatisfy(finding -> {
                assertThat(finding.messageZh()).isNotBlank();
                assertThat(finding.messageEn()).isNotBlank();
            });
        }
    }

    private static WorkbookReading timed(byte[] mutant) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        WorkbookReading reading = READER.read("mutant.xlsx", mutant);
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before)).isLessThan(LONGEST);
        return reading;
    }
}
