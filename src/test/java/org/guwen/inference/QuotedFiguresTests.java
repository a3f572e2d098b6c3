package org.guwen.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.guwen.facts.CaseFacts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How near a right is, is told with figures of {@code legal_parameters}; where it begins is a condition of its row. Both are
 * numbers of the law, and they are the same.
 */
class QuotedFiguresTests {

    private static final LocalDate AS_OF = LocalDate.of(2027, 3, 1);
    private static final String CAR = """
            {"topic":"WARRANTY",
             "vehicle":{"brandAuthorised":true,"qualityProblem":true,"deliveryDate":"2026-10-01","mileageKm":3500%s},
             "complaint":{"exchangeOrReturnDemanded":true%s}}
            """;

    /** Of what must be exceeded the right begins one later, of what must be reached at once. */
    @ParameterizedTest
    @CsvSource({
        "LP-12, WE-15, vehicle, totalRepairDays, 1",
        "LP-13, WE-17, complaint, previousRepairsSameFault, 1",
        "LP-14, WE-14, vehicle, seriousSafetyRepairs, 0",
        "LP-15, WE-18, vehicle, assemblyReplacements, 0",
        "LP-16, WE-19, vehicle, samePartReplacements, 0"
    })
    void theFigureThatIsToldIsTheOneAtWhichTheRowBegins(
            String parameter, String row, String block, String fact, int beyond) {
        int first = figure(parameter) + beyond;

        assertThat(rows(block, fact, first)).contains(row);
        assertThat(rows(block, fact, first - 1)).doesNotContain(row);
    }

    private static int figure(String row) {
        return TestKnowledge.RULESET.tables().stream()
                .flatMap(table -> table.rows().stream())
                .filter(candidate -> candidate.id().equals(row))
                .map(found -> (BigDecimal) found.outcomes().get("value"))
                .findFirst()
                .orElseThrow()
                .intValueExact();
    }

    private static List<String> rows(String block, String fact, int count) {
        String told = ",\"" + fact + "\":" + count;
        CaseFacts facts = CaseEdits.facts(block.equals("vehicle") ? CAR.formatted(told, "") : CAR.formatted("", told));
        return new Inference()
                .infer(TestKnowledge.BASE, facts, AS_OF).rows().stream()
                        .map(Inferred.Hit::row)
                        .toList();
    }
}
