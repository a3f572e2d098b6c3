package org.guwen.inference;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.guwen.advice.Advice;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.Topic;
import org.guwen.table.AmbiguousTableException;
import org.springframework.stereotype.Component;

/**
 * The one door to the rule engine. An answer is a pure function of facts, business date and knowledge base; safe for
 * many threads at once.
 */
@Component
public final class Inference {

    /**
     * Judges a case.
     *
     * @param facts the case; its topic must be given
     * @param asOf business date that dated rows are selected by
     * @throws AmbiguousTableException if a table with one answer has several
     * @throws RunawayRuleException if rules do not come to rest
     */
    public Inferred infer(KnowledgeBase knowledge, CaseFacts facts, LocalDate asOf) {
        Topic topic = facts.topic();
        if (topic == null) {
            throw new IllegalArgumentException("a case has a topic");
        }
        return knowledge.sessions().decide(session -> judge(new CaseRun(knowledge, session, facts, asOf), topic));
    }

    /**
     * Explains the answer to a case: every row that matched, with the inputs its cells were tested against.
     *
     * @param facts the case; its topic must be given
     * @param asOf business date that dated rows are selected by
     */
    public List<FiredRow> explain(KnowledgeBase knowledge, CaseFacts facts, LocalDate asOf) {
        return knowledge.sessions().decide(session -> {
            CaseRun run = new CaseRun(knowledge, session, facts, asOf);
            judge(run, Objects.requireNonNull(facts.topic(), "a case has a topic"));
            return run.answers().stream().flatMap(Inference::fired).toList();
        });
    }

    private static Stream<FiredRow> fired(Answer answer) {
        return answer.hits().stream()
                .map(row ->
                        new FiredRow(answer.table(), row, answer.subject(), answer.isDecided(row), answer.situation()));
    }

    private static Stream<Inferred.Hit> hits(Answer answer) {
        return answer.hits().stream()
                .map(row -> new Inferred.Hit(answer.table().id(), row.id(), answer.subject(), answer.isDecided(row)));
    }

    private static Inferred judge(CaseRun run, Topic topic) {
        CaseFindings findings = new CaseFindings();
        switch (topic) {
            case COMPLAINT -> new ComplaintStages(run, findings).run();
            case COSMETIC -> new CosmeticStages(run, findings).run();
            case WARRANTY, FOLLOW_UP, LEAD, WORKSHOP, SALES, PRINCIPLE -> new CareStages(run).run(topic);
        }
        new Proposals(run, findings).judge();
        Advice advice = new AdviceAssembly(run, findings, topic).assemble();
        return new Inferred(
                advice,
                run.fired(),
                run.answers().stream().flatMap(Inference::hits).toList(),
                run.figures().stream().flatMap(Inference::hits).distinct().toList());
    }
}
