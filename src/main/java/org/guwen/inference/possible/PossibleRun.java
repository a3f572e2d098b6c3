package org.guwen.inference.possible;

import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.guwen.facts.code.Topic;
import org.guwen.facts.vocabulary.Field;
import org.guwen.inference.engine.CaseSubject;
import org.guwen.inference.engine.Engine;
import org.guwen.inference.engine.RunResult;

/** A run over a case that says what it comes to for certain, and what it may come to once open facts are told. */
final class PossibleRun {

    /** Facts that nobody told are open. */
    static final BiPredicate<CaseSubject, Field> UNTOLD = (subject, field) -> field.read(subject.told()) == null;

    private final Engine engine;
    private final RulePrograms programs;
    private final Topic topic;
    private final PossibleFacts facts = new PossibleFacts();
    private final OpenFacts open;
    private final PossibleTables tables;

    PossibleRun(Engine engine, RulePrograms programs, RunResult run, BiPredicate<CaseSubject, Field> isOpen) {
        this.engine = engine;
        this.programs = programs;
        this.topic = Objects.requireNonNull(run.subjects().facts().topic());
        this.open = new OpenFacts(run.subjects(), isOpen);
        new GivenParts(run.subjects(), open, facts).enter(run.given());
        this.tables = new PossibleTables(run.subjects(), run.asOf(), facts, new PossibleValues(open, facts));
    }

    /** Runs all stages. */
    void run() {
        for (Engine.Step step : engine.steps(topic)) {
            tables.consult(step);
            step.stages().forEach(this::fire);
        }
    }

    private void fire(String stage) {
        List<RuleProgram> rules = programs.of(topic, stage);
        int[] seen = new int[rules.size()];
        int before;
        do {
            before = facts.version();
            for (int i = 0; i < seen.length; i++) {
                RuleProgram rule = rules.get(i);
                int version = rule.version(facts);
                if (version > seen[i] || seen[i] == 0) {
                    seen[i] = Math.max(1, version);
                    rule.run(facts);
                }
            }
        } while (facts.version() > before);
    }

    PossibleFacts facts() {
        return facts;
    }

    OpenFacts open() {
        return open;
    }
}
