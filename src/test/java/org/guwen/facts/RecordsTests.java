package org.guwen.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordsTests {

    private record Journey(String from, @Nullable String to, int stops) {

        private Journey {
            if (stops < 0) {
                throw new IllegalArgumentException("stops below 0");
            }
        }
    }

    private record Place(String from, String name) {}

    private static final Journey JOURNEY = new Journey("Hefei", "Wuhu", 2);

    @Test
    void aCopyDiffersInTheNamedPartsOnly() {
        assertThat(Records.with(JOURNEY, Map.of("from", "Bengbu", "stops", 5)))
                .isEqualTo(new Journey("Bengbu", "Wuhu", 5));
    }

    @Test
    void nothingTakesAValueAway() {
        assertThat(Records.with(JOURNEY, "to", null)).isEqualTo(new Journey("Hefei", null, 2));
    }

    @Test
    void aNameThatNoPartHasIsAMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Records.with(JOURNEY, "too", "Wuhu"))
                .withMessageContaining("too");
    }

    @Test
    void aCopyIsCheckedLikeAnyOtherRecord() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Records.with(JOURNEY, "stops", -1))
                .withMessage("stops below 0");
    }

    @Test
    void valuesComeInTheOrderOfTheParts() {
        assertThat(Records.values(JOURNEY)).containsExactly("Hefei", "Wuhu", 2);
    }

    @Test
    void partsOfAnotherKindOfRecordAreTakenByTheirNames() {
        assertThat(Records.shared(JOURNEY, Place.class)).isEqualTo(Map.of("from", "Hefei"));
    }

    @Test
    void whatIsOpenIsFilledFromAnother() {
        assertThat(Records.filled(new Journey("Hefei", null, 1), JOURNEY)).isEqualTo(new Journey("Hefei", "Wuhu", 1));
    }
}
