package org.guwen.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guwen.advice.Advice;
import org.guwen.advice.AdviceContent;
import org.guwen.casebook.Case;
import org.guwen.casebook.yaml.ShippedCases;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.FactEdits;
import org.guwen.facts.Records;
import org.guwen.facts.code.Topic;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.inference.possible.Examination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * A case that is told question by question: "I do not know" is an answer, nobody is asked twice, and it ends.
 * {@code -Dguwen.dialogues=…} sets how many cases are told.
 */
class DialogueTests {

    private static final int CASES = Integer.getInteger("guwen.dialogues", 60);
    private static final int ORDERS = 2;
    private static final long SEED = 20_261_127L;

    private final Inference inference = new Inference();

    /** A case somebody knows, of which nothing is told but the topic and what no question asks for. */
    private record Known(CaseFacts facts, LocalDate asOf) {}

    /**
     * What a dialogue came to.
     *
     * @param asked pointers of the questions in the order in which they were asked
     */
    private record Told(CaseFacts facts, Advice advice, List<String> asked) {}

    @Test
    void aDialogueEndsWithAFinalAnswerAndAsksNothingTwice() {
        for (Known known : cases()) {
            Told told = tell(known, questions -> questions.get(0));

            assertThat(told.advice().status()).isEqualTo(Advice.Status.FINAL);
            assertThat(told.asked()).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatNobodyCanTellIsNotAskedForAgainAndIsNamed() {
        for (Known known : cases()) {
            Told told = tell(known, questions -> questions.get(0));

            List<String> unknown = Objects.requireNonNullElse(told.facts().unknown(), List.of());
            assertThat(told.advice().assumptions())
                    .filteredOn(assumption -> assumption.why().equals("UNTELLABLE"))
                    .allSatisfy(assumption -> assertThat(unknown).contains(assumption.pointer()));
            for (String pointer : unknown) {
                CaseFacts asked = Records.with(
                        told.facts(),
                        "unknown",
                        unknown.stream().filter(one -> !one.equals(pointer)).toList());
                boolean isStillOpen = advice(asked, known.asOf()).questions().stream()
                        .anyMatch(question -> question.pointer().equals(pointer));
                assertThat(told.advice().assumptions().stream()
                                .anyMatch(assumption -> assumption.why().equals("UNTELLABLE")
                                        && assumption.pointer().equals(pointer)))
                        .as("%s in %s", pointer, CaseEdits.json(told.facts()))
                        .isEqualTo(isStillOpen);
            }
        }
    }

    @Test
    void notKnowingSomethingGivesTheAdviceThatItsAbsenceGives() {
        RandomCases cases = new RandomCases(SEED);
        for (int i = 0; i < CASES; i++) {
            CaseFacts facts = cases.next();
            Advice advice = advice(facts, RandomCases.AS_OF);
            List<String> pointers =
                    advice.questions().stream().map(Advice.Question::pointer).toList();
            Advice unknown = advice(Records.with(facts, "unknown", pointers), RandomCases.AS_OF);

            assertThat(AdviceContent.settled(unknown)).isEqualTo(AdviceContent.settled(advice));
            assertThat(unknown.status()).isEqualTo(Advice.Status.FINAL);
        }
    }

    @Test
    void fewOfTheFactsOfATopicAreAskedFor(TestReporter reporter) {
        Random random = new Random(SEED);
        int inOrder = 0;
        int atRandom = 0;
        int fields = 0;
        int same = 0;
        int whole = 0;
        List<Known> cases = cases();
        for (Known known : cases) {
            Told told = tell(known, questions -> questions.get(0));
            Told other = tell(known, questions -> questions.get(random.nextInt(questions.size())));
            inOrder += told.asked().size();
            atRandom += other.asked().size();
            fields += fields(Objects.requireNonNull(known.facts().topic()));
            String content = AdviceContent.settled(told.advice());
            same += content.equals(AdviceContent.settled(other.advice())) ? 1 : 0;
            whole += content.equals(AdviceContent.settled(advice(known.facts(), known.asOf()))) ? 1 : 0;
        }
        reporter.publishEntry(Map.of(
                "questions", inOrder + " in order, " + atRandom + " at random, of " + fields + " facts of the topics",
                "same advice", same + " in both orders, " + whole + " as all at once, of " + cases.size()));

        assertThat(inOrder).isLessThanOrEqualTo(fields * 6 / 10);
    }

    @Test
    void whoAnswersInAnyOrderAndPutsRightWhatIsTakenForGrantedEndsWithTheAdviceOfAllFactsAtOnce() {
        Random random = new Random(SEED);
        for (Known known : cases()) {
            String atOnce = AdviceContent.settled(advice(known.facts(), known.asOf()));
            for (int order = 0; order < ORDERS; order++) {
                CaseFacts told = tellWhatIsWrong(known, random);

                assertThat(AdviceContent.settled(advice(told, known.asOf())))
                        .as("told %s%nof %s", CaseEdits.json(told), CaseEdits.json(known.facts()))
                        .isEqualTo(atOnce);
            }
        }
    }

    /** Answers questions in any order, and tells of what the answer takes for granted what is otherwise, until nothing is. */
    private CaseFacts tellWhatIsWrong(Known known, Random random) {
        CaseFacts facts = begun(known.facts());
        while (true) {
            Told told = tell(facts, known, questions -> questions.get(random.nextInt(questions.size())));
            facts = told.facts();
            List<String> wrong = examined(facts, known.asOf()).assumptions().stream()
                    .filter(assumption -> assumption.why().equals(Examination.NOT_TOLD))
                    .map(Advice.Assumption::pointer)
                    .filter(pointer -> FactEdits.value(known.facts(), pointer) != null)
                    .toList();
            if (wrong.isEmpty()) {
                return facts;
            }
            String pointer = wrong.get(random.nextInt(wrong.size()));
            facts = FactEdits.with(facts, pointer, FactEdits.value(known.facts(), pointer));
        }
    }

    private Advice examined(CaseFacts facts, LocalDate asOf) {
        return inference.infer(TestKnowledge.BASE, facts, asOf, null, true).advice();
    }

    private static int fields(Topic topic) {
        return (int) Vocabulary.get().fields().stream()
                .filter(field -> !field.isDerived() && field.topics().contains(topic))
                .count();
    }

    private Told tell(Known known, Function<List<Advice.Question>, Advice.Question> choice) {
        return tell(begun(known.facts()), known, choice);
    }

    private Told tell(CaseFacts begun, Known known, Function<List<Advice.Question>, Advice.Question> choice) {
        CaseFacts facts = begun;
        List<String> asked = new ArrayList<>();
        Set<String> unknown = new LinkedHashSet<>(Objects.requireNonNullElse(facts.unknown(), List.of()));
        Advice advice = advice(facts, known.asOf());
        while (!advice.questions().isEmpty()) {
            Advice.Question question = choice.apply(advice.questions());
            asked.add(question.pointer());
            Object answer = FactEdits.value(known.facts(), question.pointer());
            if (answer == null) {
                unknown.add(question.pointer());
                facts = Records.with(facts, "unknown", List.copyOf(unknown));
            } else {
                facts = FactEdits.with(facts, question.pointer(), answer);
            }
            advice = advice(facts, known.asOf());
        }
        return new Told(facts, advice, asked);
    }

    /** The case before anybody asks: what questions ask for is left out, lists keep their length. */
    private static CaseFacts begun(CaseFacts known) {
        CaseFacts facts = known;
        for (Field field : Vocabulary.get().fields()) {
            if (!field.isDerived() && !field.path().equals("topic")) {
                for (String pointer : pointers(known, field.path())) {
                    if (FactEdits.value(facts, pointer) != null) {
                        facts = FactEdits.with(facts, pointer, null);
                    }
                }
            }
        }
        return facts;
    }

    private static List<String> pointers(CaseFacts known, String path) {
        String pointer = "/" + path.replace('.', '/');
        int count = known.projects() == null ? 0 : known.projects().size();
        if (!path.startsWith("project.")) {
            return List.of(pointer);
        }
        return Stream.iterate(0, index -> index + 1)
                .limit(count)
                .map(index -> "/projects/" + index + pointer.substring("/project".length()))
                .toList();
    }

    private Advice advice(CaseFacts facts, LocalDate asOf) {
        return inference.infer(TestKnowledge.BASE, facts, asOf).advice();
    }

    private static List<Known> cases() {
        List<Case> shipped = new ArrayList<>(new ShippedCases()
                .all().stream().flatMap(casebook -> casebook.cases().stream()).toList());
        Collections.shuffle(shipped, new Random(SEED));
        return shipped.stream()
                .filter(example -> example.given().complaint() == null
                        || example.given().complaint().issues() == null)
                .limit(CASES)
                .map(example -> new Known(example.given(), example.asOf()))
                .toList();
    }
}
