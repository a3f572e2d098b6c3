package org.guwen.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guwen.advice.Advice;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.code.Topic;
import org.junit.jupiter.api.Test;

/** An answer follows from the facts alone: not from earlier questions, other threads or the order of a list. */
class PurityTests {

    private static final long SEED = 20_261_124L;

    private final Inference inference = new Inference();

    private Inferred infer(CaseFacts facts) {
        return inference.infer(TestKnowledge.BASE, facts, RandomCases.AS_OF);
    }

    private static List<CaseFacts> cases(long seed, int count) {
        RandomCases random = new RandomCases(seed);
        return IntStream.range(0, count).mapToObj(i -> random.next()).toList();
    }

    @Test
    void askingAgainGivesTheSameAdvice() {
        for (CaseFacts facts : cases(SEED, 1_000)) {
            assertThat(infer(facts)).as(CaseEdits.json(facts)).isEqualTo(infer(facts));
        }
    }

    @Test
    void severalThreadsGetTheAdviceOfOne() throws InterruptedException, ExecutionException {
        List<CaseFacts> cases = cases(SEED + 1, 400);
        List<Inferred> expected = cases.stream().map(this::infer).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);

        try {
            List<Future<List<Inferred>>> answers = IntStream.range(0, 8)
                    .mapToObj(i ->
                            threads.submit(() -> cases.stream().map(this::infer).toList()))
                    .toList();

            for (Future<List<Inferred>> answer : answers) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theOrderOfIssuesAndProjectsChangesNothingOfTheWhole() {
        RandomCases random = new RandomCases(SEED + 2);

        for (int i = 0; i < 2_000; i++) {
            CaseFacts facts = CaseEdits.withoutProposals(random.next(i % 4 == 0 ? Topic.COSMETIC : Topic.COMPLAINT));
            if (isOrderDependent(facts)) {
                CaseFacts smallest = SmallestCase.of(facts, this::isOrderDependent);
                assertThat(withoutOrder(CaseEdits.reversed(smallest)))
                        .as("the lists reversed: %s", CaseEdits.json(smallest))
                        .isEqualTo(withoutOrder(smallest));
            }
        }
    }

    private boolean isOrderDependent(CaseFacts facts) {
        return !withoutOrder(CaseEdits.reversed(facts)).equals(withoutOrder(facts));
    }

    private List<Object> withoutOrder(CaseFacts facts) {
        Advice advice = infer(facts).advice();
        return List.of(
                advice.status(),
                advice.decision(),
                advice.classification().branch(),
                String.valueOf(advice.classification().severity()),
                String.valueOf(advice.classification().escalateTo()),
                advice.charges().customerPays(),
                Set.copyOf(advice.charges().storeBears()),
                set(advice.actions().stream().map(said -> said.code() + " " + said.obligation())),
                set(advice.forbidden().stream().map(Advice.Forbidden::code)),
                set(advice.documents().stream().map(said -> said.code() + " " + said.form())),
                set(advice.deadlines().stream().map(said -> said.code() + " " + said.due() + said.legalCap())),
                set(advice.scripts().stream().map(Advice.Script::textZh)),
                set(advice.riskNotes().stream().map(said -> said.figures() + said.clause())));
    }

    private static Set<Object> set(Stream<?> codes) {
        Set<Object> set = new HashSet<>();
        codes.forEach(set::add);
        return set;
    }
}
