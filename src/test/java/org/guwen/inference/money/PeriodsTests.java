package org.guwen.inference.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.guwen.advice.TimeLimit;
import org.guwen.advice.TimeLimit.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodsTests {

    @ParameterizedTest
    @CsvSource({
        "7, DAY, 0, P7D",
        "7, DAY, 5, P2D",
        "7, DAY, 7, PT0M",
        "7, DAY, 8, PT0M",
        "5, WORKING_DAY, 2, P3D",
        "36, HOUR, 1, PT12H",
        "24, HOUR, 1, PT0M",
        "2880, MINUTE, 1, PT1440M",
        "0, DAY, 0, P0D",
        "0, DAY, 1, PT0M",
        "0, MINUTE, 0, PT0M",
        "7, DAY, 36500, PT0M"
    })
    void whatIsLeftOfATimeLimitIsCountedFromTheDaysGone(int amount, Unit unit, int days, String left) {
        assertThat(Periods.left(new TimeLimit(amount, unit), days).iso()).isEqualTo(left);
    }
}
