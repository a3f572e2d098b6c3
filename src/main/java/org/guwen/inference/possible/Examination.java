package org.guwen.inference.possible;

import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guwen.advice.Advice;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.FactEdits;
import org.guwen.facts.Subject;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.inference.engine.CaseSubject;
import org.guwen.inference.engine.Engine;
import org.guwen.inference.engine.Question;
import org.guwen.inference.engine.RunResult;
import org.guwen.inference.question.FactPointers;
import org.guwen.inference.question.QuestionOrder;

/**
 * Which facts that nobody told can still change the advice on a case, alone or together: no other can, whatever it turns out
 * to be.
 */
public final class Examination {

    /** Why a fact that nobody was asked for is taken not to be so. */
    public static final String NOT_TOLD = "NOT_TOLD";

    private final RunResult run;
    private final CaseFacts facts;
    private final Map<String, Question> open = new LinkedHashMap<>();

    private Examination(RunResult run) {
        this.run = run;
        this.facts = run.subjects().facts();
    }

    /**
     * Examines a case.
     *
     * @param run what its run came to
     */
    public static Examination of(Engine engine, RulePrograms programs, RunResult run) {
        Examination examination = new Examination(run);
        PossibleRun possible = new PossibleRun(engine, programs, run, PossibleRun.UNTOLD);
        BitSet fields;
        try {
            possible.run();
            fields = new OpenEffects(possible.facts()).fields();
        } catch (PossibleFacts.TooManyException e) {
            // Nothing is ruled out then.
            fields = new BitSet();
            fields.set(0, possible.open().count());
        }
        for (int number = fields.nextSetBit(0); number >= 0; number = fields.nextSetBit(number + 1)) {
            examination.take(possible.open().question(number));
        }
        return examination;
    }

    private void take(Question question) {
        Field field = Vocabulary.get().field(question.field());
        CaseSubject subject = run.subjects().find(question.subject());
        // A fact that follows from others is not asked for; what it follows from is.
        if (subject.isOpen(field) && !isSaidOfIssues(question)) {
            open.put(FactPointers.of(facts, question.subject(), question.field()), question);
        }
    }

    /** A complaint that lists its issues tells there what each of them is. */
    private boolean isSaidOfIssues(Question question) {
        return question.subject().equals(Subject.CASE)
                && run.subjects().issues().size() > 1
                && !FactPointers.of(facts, Subject.issue(0), question.field())
                        .equals(FactPointers.of(facts, Subject.CASE, question.field()));
    }

    /** Pointers of the facts that can still change the advice. */
    public Set<String> pointers() {
        return open.keySet();
    }

    /**
     * What the advice takes for granted: that nothing is so that could change it, that nobody is asked for and nobody told. A
     * part of a case of which nothing was told is named once.
     *
     * @param asked pointers of the facts that are asked for
     */
    public List<Advice.Assumption> assumptions(Set<String> asked) {
        return open.entrySet().stream()
                .filter(fact -> !asked.contains(fact.getKey()))
                .sorted(Comparator.comparingInt(
                        fact -> QuestionOrder.get().rank(fact.getValue().field())))
                .map(fact -> untold(fact.getKey()))
                .distinct()
                .map(pointer -> new Advice.Assumption(pointer, null, NOT_TOLD))
                .toList();
    }

    /**
     * The outermost part around a fact of which nothing was told, or the fact itself. Of customer and car each fact is named:
     * what identifies them is not kept, so that a part may seem untold later.
     */
    private String untold(String pointer) {
        if (pointer.startsWith("/customer/") || pointer.startsWith("/vehicle/")) {
            return pointer;
        }
        for (int slash = pointer.indexOf('/', 1); slash > 0; slash = pointer.indexOf('/', slash + 1)) {
            String part = pointer.substring(0, slash);
            if (FactEdits.value(facts, part) == null) {
                return part;
            }
        }
        return pointer;
    }
}
