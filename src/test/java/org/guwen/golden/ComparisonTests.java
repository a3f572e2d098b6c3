package org.guwen.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guwen.facts.code.Topic;
import org.junit.jupiter.api.Test;

/** A comparison that finds nothing must mean that nothing differs. */
class ComparisonTests {

    private static final AdviceItem APOLOGISE = item("action", "APOLOGISE", "MUST", "rule:A", "row:t/R-1");
    private static final AdviceItem LISTEN = item("action", "LISTEN", "MUST", "rule:B");

    @Test
    void equalAdviceHasNoDifference() {
        assertThat(lines(List.of(APOLOGISE, LISTEN), List.of(APOLOGISE, LISTEN)))
                .isEmpty();
    }

    @Test
    void whatGoesAndWhatComesIsSaid() {
        assertThat(lines(List.of(APOLOGISE), List.of(LISTEN)))
                .containsExactly("VALUE action APOLOGISE: MUST -> (none)", "VALUE action LISTEN: (none) -> MUST");
    }

    @Test
    void anotherValueOfTheSameIsOneDifference() {
        AdviceItem offered = item("action", "LISTEN", "MAY", "rule:B");

        assertThat(lines(List.of(LISTEN), List.of(offered))).containsExactly("VALUE action LISTEN: MUST -> MAY");
    }

    @Test
    void oneOfTwoEqualItemsIsMissed() {
        assertThat(lines(List.of(LISTEN, LISTEN), List.of(LISTEN)))
                .containsExactly("VALUE action LISTEN: MUST -> (none)");
    }

    @Test
    void anotherReasonIsNotAnotherValue() {
        AdviceItem otherwise = item("action", "APOLOGISE", "MUST", "rule:C", "row:t/R-1");

        assertThat(lines(List.of(APOLOGISE), List.of(otherwise)))
                .containsExactly("REASON action APOLOGISE: rule:A -> rule:C");
    }

    @Test
    void anotherOrderIsOneDifferenceHoweverFarAnItemMoves() {
        AdviceItem thank = item("action", "THANK", "MUST", "rule:D");

        assertThat(lines(List.of(APOLOGISE, LISTEN, thank), List.of(thank, APOLOGISE, LISTEN)))
                .containsExactly("ORDER action: APOLOGISE MUST -> THANK MUST");
    }

    @Test
    void anItemThatComesIsNoOtherOrder() {
        assertThat(lines(List.of(LISTEN), List.of(APOLOGISE, LISTEN)))
                .containsExactly("VALUE action APOLOGISE: (none) -> MUST");
    }

    @Test
    void anotherOrderOfReasonsIsFound() {
        AdviceItem turned = item("action", "APOLOGISE", "MUST", "row:t/R-1", "rule:A");

        assertThat(lines(List.of(APOLOGISE), List.of(turned)))
                .containsExactly("ORDER reasons of action APOLOGISE: rule:A -> row:t/R-1");
    }

    @Test
    void differencesThatDifferInPositionsAndAmountsAreAlike() {
        Difference first = value("issue[0].customerPays LABOUR", "120.50", "0.00");
        Difference second = value("issue[3].customerPays LABOUR", "7", "15.00");

        assertThat(first.signature())
                .isEqualTo(second.signature())
                .isEqualTo("VALUE issue[#].customerPays LABOUR: # -> #");
    }

    @Test
    void aListedDifferenceIsAllowedAndNoOther() {
        AllowedDifferences allowed = AllowedDifferences.of("""
                - kind: VALUE
                  topic: COMPLAINT
                  item: issue\\[\\d\\]\\.branch
                  before: UNDETERMINED
                  after: NOT_OURS
                  reason: The branch is read from the table.
                """);

        assertThat(isAllowed(allowed, value("issue[0].branch", "UNDETERMINED", "OUR_FAULT")))
                .isFalse();
        assertThat(isAllowed(allowed, value("issue[0].branches", "UNDETERMINED", "NOT_OURS")))
                .isFalse();
        assertThat(allowed.unused()).hasSize(1);
        assertThat(isAllowed(allowed, value("issue[2].branch", "UNDETERMINED", "NOT_OURS")))
                .isTrue();
        assertThat(allowed.unused()).isEmpty();
    }

    @Test
    void aConsequenceIsAllowedBesideItsCauseOnly() {
        AllowedDifferences allowed = AllowedDifferences.of("""
                - kind: VALUE
                  item: action APOLOGISE
                  beside: 'VALUE classification branch: .*'
                  reason: What follows from another branch.
                """);
        Difference consequence = value("action APOLOGISE", "MUST", Difference.NOTHING);
        Difference cause = value("classification branch", "OUR_FAULT", "NOT_OURS");

        assertThat(allowed.allow(consequence, List.of(consequence))).isFalse();
        assertThat(allowed.allow(consequence, List.of(consequence, cause))).isTrue();
    }

    private static boolean isAllowed(AllowedDifferences allowed, Difference difference) {
        return allowed.allow(difference, List.of(difference));
    }

    private static Difference value(String item, String before, String after) {
        return new Difference(Difference.Kind.VALUE, Topic.COMPLAINT, item, before, after);
    }

    private static List<String> lines(List<AdviceItem> before, List<AdviceItem> after) {
        return Comparison.of(Topic.COMPLAINT, before, after).stream()
                .map(Difference::line)
                .toList();
    }

    private static AdviceItem item(String section, String name, String value, String... reasons) {
        return new AdviceItem(section, name, value, List.of(reasons));
    }
}
