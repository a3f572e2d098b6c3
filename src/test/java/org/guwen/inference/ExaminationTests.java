package org.guwen.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.guwen.advice.Advice;
import org.guwen.advice.AdviceContent;
import org.guwen.advice.code.QuestionProof;
import org.guwen.casebook.Case;
import org.guwen.casebook.yaml.ShippedCases;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.FactEdits;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.inference.engine.CaseSubject;
import org.guwen.inference.engine.CaseSubjects;
import org.guwen.inference.possible.Examination;
import org.guwen.inference.question.AnswerValues;
import org.guwen.inference.question.FactPointers;
import org.junit.jupiter.api.Test;

/**
 * Final is final: a fact that is neither asked for nor named among the assumptions changes no advice, whatever it turns out to
 * be. {@code -Dguwen.examined=…} sets how many cases are examined.
 */
class ExaminationTests {

    private static final int CASES = Integer.getInteger("guwen.examined", 120);
    private static final int COMPLETIONS = 6;
    private static final long SEED = 20_261_126L;

    private static final AnswerValues ANSWERS = new AnswerValues(TestKnowledge.RULESET.tables());

    private final Inference inference = new Inference();
    private final Random random = new Random(SEED);

    private record Asked(CaseFacts facts, LocalDate asOf) {}

    @Test
    void whatIsNeitherAskedForNorTakenForGrantedChangesNoAdvice() {
        int completed = 0;
        List<String> wrong = new ArrayList<>();
        for (Asked asked : cases()) {
            Inferred inferred = examine(asked);
            if (!inferred.contradictions().isEmpty()) {
                continue;
            }
            String content = AdviceContent.settled(inferred.advice());
            List<Field> settled = new ArrayList<>();
            List<String> pointers = settled(asked.facts(), inferred.advice(), settled);
            for (int i = 0; i < COMPLETIONS && !pointers.isEmpty(); i++) {
                // One fact alone, and all at once.
                CaseFacts completion = completed(asked, pointers, settled, i % 2 == 0 ? 1 : pointers.size());
                Inferred other = inference.infer(TestKnowledge.BASE, completion, asked.asOf());
                if (Permitted.is(completion, asked.asOf())) {
                    completed++;
                    String changed = AdviceContent.settled(other.advice());
                    if (!changed.equals(content)) {
                        wrong.add(told(asked.facts(), completion, pointers) + " changes "
                                + difference(content, changed) + " of "
                                + CaseEdits.json(asked.facts()));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(completed).isGreaterThan(CASES);
    }

    private static String told(CaseFacts before, CaseFacts after, List<String> pointers) {
        return pointers.stream()
                .filter(pointer -> FactEdits.value(before, pointer) == null && FactEdits.value(after, pointer) != null)
                .map(pointer -> pointer + "=" + FactEdits.value(after, pointer))
                .toList()
                .toString();
    }

    private static String difference(String before, String after) {
        int at = 0;
        while (at < Math.min(before.length(), after.length()) && before.charAt(at) == after.charAt(at)) {
            at++;
        }
        return before.substring(Math.max(0, at - 60), Math.min(before.length(), at + 60)) + " to "
                + after.substring(Math.max(0, at - 20), Math.min(after.length(), at + 60));
    }

    @Test
    void everyQuestionSaysWhetherItsAnswerMatters() {
        for (Asked asked : cases().subList(0, 30)) {
            Advice advice = examine(asked).advice();

            assertThat(advice.questions())
                    .allSatisfy(question -> assertThat(question.proof()).isNotNull());
            for (Advice.Question question : advice.questions()) {
                if (question.proof() == QuestionProof.SINGLE) {
                    assertThat(answers(asked, question))
                            .as(question.pointer())
                            .anyMatch(content -> !content.equals(AdviceContent.settled(advice)));
                }
            }
        }
    }

    @Test
    void nothingIsBothAskedForAndTakenForGranted() {
        for (Asked one : cases().subList(0, 60)) {
            Advice advice = examine(one).advice();

            Set<String> asked = new TreeSet<>();
            advice.questions().forEach(question -> asked.add(question.pointer()));
            assertThat(advice.assumptions())
                    .filteredOn(assumption -> assumption.why().equals(Examination.NOT_TOLD))
                    .extracting(Advice.Assumption::pointer)
                    .noneMatch(asked::contains);
        }
    }

    private Inferred examine(Asked asked) {
        return inference.infer(TestKnowledge.BASE, asked.facts(), asked.asOf(), null, true);
    }

    private Set<String> answers(Asked asked, Advice.Question question) {
        Set<String> found = new java.util.HashSet<>();
        Field field = Vocabulary.get().field(question.field());
        for (Object value : ANSWERS.of(field, asked.asOf())) {
            CaseFacts told = FactEdits.with(asked.facts(), question.pointer(), value);
            found.add(AdviceContent.settled(
                    inference.infer(TestKnowledge.BASE, told, asked.asOf()).advice()));
        }
        return found;
    }

    private List<Asked> cases() {
        RandomCases cases = new RandomCases(SEED);
        List<Asked> found = new ArrayList<>(Stream.generate(cases::next)
                .limit(CASES / 2)
                .map(facts -> new Asked(facts, RandomCases.AS_OF))
                .toList());
        List<Case> shipped = new ArrayList<>(new ShippedCases()
                .all().stream().flatMap(casebook -> casebook.cases().stream()).toList());
        Collections.shuffle(shipped, new Random(SEED));
        shipped.stream()
                .limit(CASES / 2)
                .map(example -> new Asked(example.given(), example.asOf()))
                .forEach(found::add);
        return found;
    }

    private CaseFacts completed(Asked asked, List<String> pointers, List<Field> fields, int most) {
        CaseFacts facts = asked.facts();
        int start = random.nextInt(pointers.size());
        for (int i = 0; i < most; i++) {
            int at = (start + i) % pointers.size();
            List<Object> values = ANSWERS.of(fields.get(at), asked.asOf());
            CaseFacts next = FactEdits.with(facts, pointers.get(at), values.get(random.nextInt(values.size())));
            // One fact that cannot be true beside the others is left out.
            facts = most == 1 || Permitted.is(next, asked.asOf()) ? next : facts;
        }
        return facts;
    }

    /** Facts that nobody told, that nobody is asked for and that are not taken for granted. */
    private static List<String> settled(CaseFacts facts, Advice advice, List<Field> fields) {
        Set<String> open = new TreeSet<>();
        advice.questions().forEach(question -> open.add(question.pointer()));
        advice.assumptions().forEach(assumption -> open.add(assumption.pointer()));
        List<String> found = new ArrayList<>();
        CaseSubjects subjects =
                TestKnowledge.BASE.engine().run(facts, RandomCases.AS_OF, null).subjects();
        List<CaseSubject> parts = new ArrayList<>(List.of(subjects.whole()));
        parts.addAll(subjects.issues());
        parts.addAll(subjects.projects());
        for (CaseSubject subject : parts) {
            for (Field field : Vocabulary.get().fields()) {
                String pointer = FactPointers.of(facts, subject.subject(), field.path());
                boolean isOpen = open.stream().anyMatch(one -> pointer.equals(one) || pointer.startsWith(one + "/"));
                boolean isTellable = !field.isDerived()
                        && field.topics().contains(Objects.requireNonNull(facts.topic()))
                        && !field.path().equals("topic")
                        && subject.isOpen(field)
                        && !pointer.startsWith("/project/")
                        && !isSaidOfIssues(subjects, pointer, field);
                if (isTellable && !isOpen && !found.contains(pointer)) {
                    found.add(pointer);
                    fields.add(field);
                }
            }
        }
        return found;
    }

    /** What every issue says itself is nothing more to tell of the complaint. */
    private static boolean isSaidOfIssues(CaseSubjects subjects, String pointer, Field field) {
        return subjects.issues().size() > 0
                && !pointer.startsWith("/complaint/issues/")
                && !FactPointers.of(subjects.facts(), subjects.issues().get(0).subject(), field.path())
                        .equals(pointer);
    }
}
