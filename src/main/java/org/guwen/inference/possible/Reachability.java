package org.guwen.inference.possible;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.code.Topic;
import org.guwen.facts.vocabulary.Field;
import org.guwen.inference.engine.CaseSubject;
import org.guwen.inference.engine.Engine;
import org.guwen.inference.engine.Question;
import org.guwen.inference.engine.RunResult;
import org.guwen.inference.question.FactPointers;

/** Whether a case can come to conclusions if some of its facts were otherwise, and which of those facts they depend on. */
public final class Reachability {

    private final PossibleRun possible;
    private final CaseFacts facts;
    private final RulePrograms programs;
    private final List<String> stages;

    /**
     * Runs the case with facts of which some may be anything.
     *
     * @param run what the case comes to as it is
     * @param isOpen facts that may be otherwise
     */
    public Reachability(Engine engine, RulePrograms programs, RunResult run, BiPredicate<CaseSubject, Field> isOpen) {
        this.facts = run.subjects().facts();
        this.programs = programs;
        this.possible = new PossibleRun(engine, programs, run, isOpen);
        this.stages = engine.steps(topic()).stream()
                .flatMap(step -> step.stages().stream())
                .toList();
        possible.run();
    }

    private Topic topic() {
        return java.util.Objects.requireNonNull(facts.topic());
    }

    /** Whether a conclusion that is meant is drawn, or may be. */
    public boolean isPossible(Collection<ConclusionPattern> meant) {
        return meant.stream()
                .anyMatch(
                        pattern -> possible.facts().of(pattern.kind()).stream().anyMatch(pattern::matches));
    }

    /** Pointers of the open facts that conclusions depend on. */
    public Set<String> dependsOn(Collection<ConclusionPattern> meant) {
        BitSet fields = new BitSet();
        for (ConclusionPattern pattern : meant) {
            possible.facts().of(pattern.kind()).stream()
                    .filter(pattern::matches)
                    .forEach(fact -> fields.or(OpenEffects.open(fact)));
        }
        Set<String> pointers = new LinkedHashSet<>();
        for (int number = fields.nextSetBit(0); number >= 0; number = fields.nextSetBit(number + 1)) {
            Question question = possible.open().question(number);
            pointers.add(FactPointers.of(facts, question.subject(), question.field()));
        }
        return pointers;
    }

    /** The rules that would draw conclusions, each with the first condition that fails on the way that comes furthest. */
    public List<FailedRule> failed(Collection<ConclusionPattern> meant) {
        return stages.stream()
                .flatMap(stage -> programs.of(topic(), stage).stream())
                .filter(rule -> meant.stream().anyMatch(rule::mayConclude))
                .flatMap(rule -> rule.failed(possible.facts()).stream())
                .toList();
    }
}
