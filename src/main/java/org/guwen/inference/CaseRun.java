package org.guwen.inference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guwen.advice.Concluded;
import org.guwen.advice.Conclusion;
import org.guwen.advice.Reason;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.Subject;
import org.guwen.facts.derived.Situation;
import org.guwen.table.Row;
import org.guwen.table.TableDefinition;

/** One case while it is being judged: asks tables, lets principles conclude, remembers all of it. */
final class CaseRun {

    private final KnowledgeBase knowledge;
    private final DecisionSession session;
    private final CaseFacts facts;
    private final LocalDate asOf;
    private final List<Concluded> concluded = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private final List<Answer> waitingAnswers = new ArrayList<>();
    private final List<Answer> figures = new ArrayList<>();
    private final Map<Question, List<Reason>> questions = new LinkedHashMap<>();

    /** A missing field of a subject. */
    record Question(Subject subject, String field) {}

    CaseRun(KnowledgeBase knowledge, DecisionSession session, CaseFacts facts, LocalDate asOf) {
        this.knowledge = knowledge;
        this.session = session;
        this.facts = facts;
        this.asOf = asOf;
    }

    CaseFacts facts() {
        return facts;
    }

    LocalDate asOf() {
        return asOf;
    }

    KnowledgeBase knowledge() {
        return knowledge;
    }

    /** Asks a table about a subject and remembers the answer. What the table misses is not worth a question. */
    Answer askQuietly(TableDefinition definition, View view) {
        CompiledTable table = knowledge.table(definition);
        int[] codes = table.codes(view.known(), asOf);
        Answer answer = Answer.of(table, view.subject(), view.known(), codes, session.ask(table, codes));
        answers.add(answer);
        return answer;
    }

    /** Asks a table about a subject, remembers the answer and the facts that the table misses. */
    Answer ask(TableDefinition definition, View view) {
        Answer answer = askQuietly(definition, view);
        BitSet open = view.open(answer.compiled().fields());
        if (!open.isEmpty()) {
            boolean isWaiting = OpenFields.collect(
                    answer, open, (field, row) -> question(view.subject(), field, answer.reason(row)));
            if (answer.isEmpty() && isWaiting) {
                waitingAnswers.add(answer);
            }
        }
        return answer;
    }

    /** Reads a figure that the advice rests on without naming its row: a limit of authority, a period of the law. */
    Answer figure(TableDefinition definition, Situation situation) {
        Answer answer = look(definition, situation);
        figures.add(answer);
        return answer;
    }

    /** Asks a table for the run itself; the answer is provisional and no part of the advice. */
    Answer look(TableDefinition definition, Situation situation) {
        CompiledTable table = knowledge.table(definition);
        int[] codes = table.codes(situation, asOf);
        return Answer.of(table, Subject.CASE, situation, codes, session.ask(table, codes));
    }

    private List<Reason> questionReasons(Subject subject, String field) {
        return questions.computeIfAbsent(new Question(subject, field), question -> new ArrayList<>());
    }

    /** Remembers that a fact was needed. */
    void question(Subject subject, String field, Reason reason) {
        questionReasons(subject, field).add(reason);
    }

    /** Adds facts and lets the principles conclude from them. */
    void conclude(List<?> newFacts) {
        newFacts.forEach(session::insert);
        for (Concluded item : session.conclude()) {
            if (item.conclusion() instanceof Conclusion.Unknown unknown) {
                question(unknown.subject(), unknown.field(), item.reason());
            } else {
                concluded.add(item);
            }
        }
    }

    /** Adds a conclusion. */
    void add(Conclusion conclusion, Reason reason) {
        add(new Concluded(conclusion, reason));
    }

    /** Adds a conclusion with its reason. */
    void add(Concluded item) {
        concluded.add(item);
    }

    /** Adds what the deciding rows of an answer give. */
    void addAll(Answer answer) {
        for (Row row : answer.decided()) {
            concluded.addAll(answer.given(row));
        }
    }

    List<Concluded> concluded() {
        return concluded;
    }

    /** Whether a table has no row yet but waits for facts that would give it one. */
    boolean isWaiting(Answer answer) {
        return waitingAnswers.contains(answer);
    }

    List<Answer> answers() {
        return answers;
    }

    List<Answer> figures() {
        return figures;
    }

    Map<Question, List<Reason>> questions() {
        return questions;
    }

    List<String> fired() {
        return session.fired();
    }
}
