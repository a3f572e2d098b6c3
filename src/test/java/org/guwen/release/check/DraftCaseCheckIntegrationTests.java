package org.guwen.release.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guwen.RunningService;
import org.guwen.release.workflow.ScriptEdits;
import org.guwen.ruleset.RulesetReader;
import org.guwen.ruleset.ShippedKnowledge;
import org.guwen.ruleset.Workbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The cases are run once on the same bytes, whatever the number of the release they are to become. */
@RunningService
class DraftCaseCheckIntegrationTests {

    @Autowired
    private DraftCaseCheck check;

    @Autowired
    private RulesetReader reader;

    @Test
    void whatCameOfTheSameBytesIsToldAgainAndOtherBytesAreTestedAnew() {
        List<Workbook> shipped = ShippedKnowledge.workbooks();
        List<Workbook> edited = ScriptEdits.release("另一稿", null).workbooks();

        DraftCaseCheck.Tested first = tested(1, shipped);

        assertThat(first.tests().failed()).isZero();
        assertThat(tested(2, shipped)).isSameAs(first);
        assertThat(tested(2, edited)).isNotSameAs(first);
    }

    private DraftCaseCheck.Tested tested(long number, List<Workbook> workbooks) {
        return check.of(
                reader.read(number, workbooks),
                workbooks.stream()
                        .map(workbook -> new DraftReading(workbook, reader.read(workbook)))
                        .toList());
    }
}
