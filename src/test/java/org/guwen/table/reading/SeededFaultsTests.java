package org.guwen.table.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.guwen.table.Finding;
import org.guwen.table.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault is found at its cell, at once with all others, in both languages; and nothing else is found. */
class SeededFaultsTests {

    private static final Pattern QUOTED = Pattern.compile("'[^']*'|“[^”]*”");

    private static final WorkbookReading READING = new WorkbookReader(
                    clause -> !clause.equals("CH-XX9"), Limits.standard())
            .read(
                    SeededFaults.WORKBOOK,
                    SeededFaults.workbook(
                            ShippedWorkbooksTests.shipped(SeededFaults.WORKBOOK), SeededFaults.reading()));

    @Test
    void exactlyTheFaultsPutInAreFound() {
        assertThat(READING.findings())
                .extracting(finding -> SeededFault.of(finding.code(), finding.sheet(), finding.cell()))
                .containsExactlyInAnyOrderElementsOf(
                        faults().stream().map(SeededFault::finding).toList());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void eachFindingSaysInBothLanguagesWhatIsWrong(SeededFault fault) {
        Finding finding = READING.findings().stream()
                .filter(found -> fault.finding().equals(SeededFault.of(found.code(), found.sheet(), found.cell())))
                .findFirst()
                .orElseThrow();

        assertThat(finding.workbook()).isEqualTo(SeededFaults.WORKBOOK);
        assertThat(finding.messageZh())
                .contains(fault.named())
                .containsPattern("\\p{IsHan}")
                .doesNotEndWith("。");
        assertThat(finding.messageEn()).contains(fault.named());
        assertThat(withoutQuotes(finding.messageEn(), fault)).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        if (!fault.hint().isEmpty()) {
            assertThat(finding.hint()).contains(fault.hint());
        }
    }

    static List<SeededFault> faults() {
        return SeededFaults.reading();
    }

    /** An English message may quote Chinese: what stands in the cell, and what was meant. */
    private static String withoutQuotes(String message, SeededFault fault) {
        return QUOTED.matcher(message)
                .replaceAll("")
                .replaceAll("did you mean .*\\?", "")
                .replace(fault.named().isEmpty() ? "\u0000" : fault.named(), "");
    }
}
