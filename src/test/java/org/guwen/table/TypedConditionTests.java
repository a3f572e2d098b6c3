package org.guwen.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.guwen.table.TypedCondition.Operator;
import org.junit.jupiter.api.Test;

class TypedConditionTests {

    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal ONE = BigDecimal.ONE;

    @Test
    void aRangeSaysItsEndsAndWhetherTheyCount() {
        assertThat(TypedCondition.of(new Region.Range(ONE, true, TEN, false)))
                .isEqualTo(new TypedCondition(Operator.RANGE, List.of(), ONE, TEN, true, false));
        assertThat(operator(new Region.Range(ONE, true, null, false))).isEqualTo(Operator.GE);
        assertThat(operator(new Region.Range(ONE, false, null, false))).isEqualTo(Operator.GT);
        assertThat(operator(new Region.Range(null, false, TEN, true))).isEqualTo(Operator.LE);
        assertThat(operator(new Region.Range(null, false, TEN, false))).isEqualTo(Operator.LT);
    }

    @Test
    void oneValueIsEqualAndSeveralAreIn() {
        assertThat(TypedCondition.of(new Region.OneOf(Set.of("A"))))
                .isEqualTo(new TypedCondition(Operator.EQ, List.of("A"), null, null, null, null));
        assertThat(operator(new Region.OneOf(Set.of("A", "B")))).isEqualTo(Operator.IN);
        assertThat(operator(new Region.NoneOf(Set.of("A")))).isEqualTo(Operator.NOT_IN);
        assertThat(operator(new Region.ContainsAny(Set.of("A")))).isEqualTo(Operator.CONTAINS);
    }

    @Test
    void whatComparesWithNothingHasNoValues() {
        assertThat(operator(new Region.Any())).isEqualTo(Operator.ANY);
        assertThat(operator(new Region.Missing())).isEqualTo(Operator.EMPTY);
        assertThat(operator(new Region.Given())).isEqualTo(Operator.PRESENT);
    }

    private static Operator operator(Region region) {
        return TypedCondition.of(region).operator();
    }
}
