package org.guwen.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.guwen.casebook.Case;
import org.guwen.casebook.Casebook;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class KnowledgeCasesTests {

    @TestFactory
    Stream<DynamicContainer> everyCaseGetsTheAdviceItExpects() {
        return Knowledge.casebooks()
                .map(book -> DynamicContainer.dynamicContainer(
                        book.source(),
                        book.cases().stream()
                                .map(example -> DynamicTest.dynamicTest(
                                        example.name(),
                                        () -> assertThat(Knowledge.RUNNER
                                                        .run(example)
                                                        .failures())
                                                .isEmpty()))));
    }

    @Test
    void noTwoCasesOfACasebookBearTheSameName() {
        for (Casebook book : Knowledge.casebooks().toList()) {
            Set<String> names = new HashSet<>();

            assertThat(book.cases()).as(book.source()).allMatch(example -> names.add(example.name()));
        }
    }

    @Test
    void onlyTheCasesOfContradictionsContradictThemselves() {
        for (Casebook book : Knowledge.casebooks()
                .filter(book -> !book.source().contains("/contradict"))
                .toList()) {
            assertThat(Knowledge.RUNNER.run(book))
                    .as(book.source())
                    .allSatisfy(result -> assertThat(
                                    Objects.requireNonNull(result.inferred()).contradictions())
                            .as(result.example().name())
                            .isEmpty());
        }
    }

    @Test
    void casesCiteClausesOfTheCatalogue() {
        assertThat(Knowledge.casebooks().flatMap(book -> book.cases().stream()).map(Case::clauses))
                .allSatisfy(clauses -> assertThat(clauses).allMatch(Knowledge.CLAUSES::isKnown));
    }
}
