package org.guwen.inference.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.guwen.facts.code.ConcessionType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReductionTests {

    private static Reduction waiver(@Nullable String percent, @Nullable String amount, @Nullable String base) {
        return Reduction.of(ConcessionType.LABOUR_WAIVER, number(percent), number(amount), number(base));
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    @ParameterizedTest
    @CsvSource({
        "50, 0.01, 0.01",
        "50, 0.03, 0.02",
        "33.33, 100, 33.33",
        "0.01, 49.99, 0.00",
        "0.01, 50, 0.01",
        "100, 12345.67, 12345.67",
        "0, 999, 0.00",
        "12.5, 0.20, 0.03",
        "99.99, 100000000, 99990000.00"
    })
    void aPercentIsTakenExactlyAndHalfAFenIsRoundedUp(String percent, String base, String amount) {
        assertThat(waiver(percent, null, base).amount()).isEqualTo(new BigDecimal(amount));
    }

    @Test
    void anAmountKnowsItsShareOfTheFees() {
        assertThat(waiver(null, "50", "200").percent()).isEqualByComparingTo("25");
        assertThat(waiver(null, "0.1", "200").amount()).isEqualTo(new BigDecimal("0.10"));
    }

    @Test
    void theLargerOfPercentAndShareCounts() {
        assertThat(waiver("10", "50", "200").percent()).isEqualByComparingTo("25");
        assertThat(waiver("40", "50", "200").percent()).isEqualByComparingTo("40");
    }

    @Test
    void withoutFeesThePercentStandsAlone() {
        assertThat(waiver("10", null, null).amount()).isNull();
        assertThat(waiver("10", null, null).percent()).isEqualByComparingTo("10");
        assertThat(waiver(null, "50", null).percent()).isNull();
    }

    @Test
    void nothingKnownIsUnknown() {
        assertThat(waiver(null, null, "200").isUnknown()).isTrue();
        assertThat(waiver("0", null, null).isUnknown()).isFalse();
    }

    @Test
    void oneFenMoreThanAShareIsMoreThanTheShareHoweverLargeTheFees() {
        assertThat(waiver(null, "20000000.01", "100000000").percent()).isGreaterThan(new BigDecimal("20"));
        assertThat(waiver(null, "20000000.00", "100000000").percent()).isEqualByComparingTo("20");
    }
}
