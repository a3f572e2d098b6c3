package org.guwen.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.guwen.table.FindingCode;
import org.guwen.table.edit.TableEdit;
import org.junit.jupiter.api.Test;

/** Mistakes of other modules are told under codes of the closed list. */
class ProblemCodeTests {

    @Test
    void everyReasonToRefuseAFileAndEveryMistakeOfAnEditHasACode() {
        Stream<Enum<?>> told = Stream.concat(
                Arrays.stream(FindingCode.values()).filter(FindingCode::isRefusal),
                Arrays.stream(TableEdit.Mistake.Kind.values()));

        assertThat(told.map(Enum::name))
                .isSubsetOf(Arrays.stream(ProblemCode.values()).map(Enum::name).toList());
    }
}
