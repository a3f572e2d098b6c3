package org.guwen.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTests {

    @ParameterizedTest
    @CsvSource({
        "complaint, COMPLAINT",
        "COMPLIANT, COMPLAINT",
        "COMPLAINTS, COMPLAINT",
        "follow up, FOLLOW_UP",
        "客诉类型, 客诉类别",
        "客诉, 客诉类别",
        "WARANTY, WARRANTY",
        "ＣＯＭＰＬＡＩＮＴ, COMPLAINT",
        "ｃｏｍｐｌｉａｎｔ, COMPLAINT",
        "ＦＯＬＬＯＷ＿ＵＰ, FOLLOW_UP"
    })
    void aMistypedNameIsRecognised(String written, String meant) {
        assertThat(NearestName.of(written, List.of("COMPLAINT", "WARRANTY", "FOLLOW_UP", "客诉类别")))
                .contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"engine, COMPLAINT", "id, validFrom", "NO, NOT_ASKED", "车, 工单类型"})
    void anotherNameIsNotTakenForAMistypedOne(String written, String name) {
        assertThat(NearestName.of(written, List.of(name))).isEmpty();
    }

    @Test
    void ofEquallyNearNamesTheFirstByAlphabetIsMeant() {
        assertThat(NearestName.of("RR-1", List.of("RR-3", "RR-2"))).contains("RR-2");
    }

    @Test
    void aTextTooLongToBeAMistypedNameIsNotCompared() {
        assertThat(NearestName.of("x".repeat(65), List.of("x".repeat(64)))).isEmpty();
    }
}
