package org.guwen.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guwen.advice.Advice;
import org.guwen.advice.Conclusion;
import org.guwen.advice.code.AnswerCost;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.pack.KnowledgeFile;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.inference.question.QuestionOrder;
import org.guwen.table.DecisionTable;
import org.junit.jupiter.api.Test;

/** Questions come in the order in which people ask, and ask for nothing that is known (AMB-57). */
class QuestionOrderTests {

    private static final List<Group> GROUPS = KnowledgeFile.all("rules/question-order.yaml")
            .get(0)
            .read(Order.class)
            .groups();

    private static final List<Answered> ANSWERED = answered();

    private record Answered(CaseFacts facts, Inferred inferred) {

        Advice advice() {
            return inferred.advice();
        }
    }

    private record Order(List<Group> groups) {}

    /** No case is read without it. */
    private static final String ALWAYS_TOLD = "topic";

    private record Group(String name, List<Line> fields) {}

    private record Line(String field, AnswerCost cost) {}

    @Test
    void theGroupsAreThoseOfTheReading() {
        assertThat(GROUPS).extracting(Group::name).containsExactly("SAFETY", "BRANCH", "MONEY", "REST");
    }

    @Test
    void everyFieldThatATableOrARuleMayAskForHasItsPlace() {
        Set<String> asked = new TreeSet<>();
        for (DecisionTable table : TestKnowledge.RULESET.tables()) {
            table.columns().stream()
                    .map(DecisionTable.Column::field)
                    .filter(field -> !field.isDerived())
                    .map(Field::path)
                    .filter(path -> !path.equals(ALWAYS_TOLD))
                    .forEach(asked::add);
        }
        ANSWERED.forEach(answered -> answered.advice().questions().forEach(question -> asked.add(question.field())));

        assertThat(QuestionOrder.get().fields()).containsAll(asked);
    }

    @Test
    void everyPlaceIsThatOfAFieldThatCanBeTold() {
        assertThat(QuestionOrder.get().fields())
                .allSatisfy(path -> assertThat(Vocabulary.get().field(path).isDerived())
                        .as(path)
                        .isFalse());
    }

    @Test
    void questionsComeInTheOrderOfTheLines() {
        List<String> order = GROUPS.stream()
                .flatMap(group -> group.fields().stream())
                .map(Line::field)
                .toList();
        for (Answered answered : ANSWERED) {
            List<Integer> places = answered.advice().questions().stream()
                    .map(question -> order.indexOf(question.field()))
                    .toList();
            assertThat(places).as(CaseEdits.json(answered.facts())).isSortedAccordingTo(Comparator.naturalOrder());
        }
    }

    @Test
    void aCaseIsFinalExactlyIfNothingIsAsked() {
        for (Answered answered : ANSWERED) {
            assertThat(answered.advice().status() == Advice.Status.FINAL)
                    .isEqualTo(answered.advice().questions().isEmpty());
        }
    }

    @Test
    void nothingIsAskedThatWasTakenForGranted() {
        List<String> both = new ArrayList<>();
        for (Answered answered : ANSWERED) {
            Advice advice = answered.advice();
            Set<String> granted = advice.assumptions().stream()
                    .filter(assumed -> !assumed.why().equals("RECEIVED_TODAY"))
                    .map(Advice.Assumption::pointer)
                    .collect(Collectors.toSet());
            advice.questions().stream()
                    .filter(question -> granted.contains(question.pointer()))
                    .forEach(question -> both.add(question.pointer() + " of " + CaseEdits.json(answered.facts())));
        }
        assertThat(both).isEmpty();
    }

    @Test
    void nothingIsAskedThatFollowsFromWhatWasTold() {
        List<String> both = new ArrayList<>();
        List<Answered> single = ANSWERED.stream()
                .filter(answered -> answered.advice().issues().size() <= 1)
                .toList();
        assertThat(single).hasSizeGreaterThan(500);
        for (Answered answered : single) {
            Set<String> known = answered.inferred().values().stream()
                    .map(item -> (Conclusion.Value) item.conclusion())
                    .filter(value -> value.subject().index() == 0)
                    .filter(value -> !Objects.toString(value.value()).equals(unknown(value.field())))
                    .map(Conclusion.Value::field)
                    .collect(Collectors.toSet());
            answered.advice().questions().stream()
                    .filter(question -> known.contains(question.field()))
                    .filter(question -> !question.pointer().matches(".*/\\d+/.*"))
                    .forEach(question -> both.add(question.pointer() + " of " + CaseEdits.json(answered.facts())));
        }
        assertThat(both).isEmpty();
    }

    private static String unknown(String field) {
        return Vocabulary.get().field(field).domain().unknown();
    }

    private static List<Answered> answered() {
        RandomCases cases = new RandomCases(57);
        return IntStream.range(0, 2_000)
                .mapToObj(i -> cases.next())
                .map(facts -> new Answered(facts, new Inference().infer(TestKnowledge.BASE, facts, RandomCases.AS_OF)))
                .toList();
    }
}
