package org.guwen.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.util.List;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.guwen.advice.Conclusion;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.Subject;
import org.guwen.facts.code.Branch;
import org.guwen.inference.engine.ContradictoryConclusionsException;
import org.guwen.inference.engine.DecisionSession;
import org.guwen.inference.engine.Stages;
import org.guwen.inference.fact.Consultation;
import org.junit.jupiter.api.Test;

/** Knowledge that contradicts itself, or names a stage that does not exist, is refused and named. */
class ConclusionConflictTests {

    private static final CaseFacts FACTS = CaseEdits.facts("{\"topic\":\"PRINCIPLE\"}");

    private static KnowledgeBase with(List<String> stages, Rule... rules) {
        ModelImpl model = new ModelImpl();
        List.of(rules).forEach(model::addRule);
        return KnowledgeBase.of(
                TestKnowledge.RULESET,
                Principles.of(List.<Model>of(model), stages, TestKnowledge.kinds(), DecisionSession.FIRING_LIMIT));
    }

    private static Rule concluding(String name, String stage, Branch branch) {
        Variable<Consultation> asked = declarationOf(Consultation.class);
        return rule("rules.test", name)
                .attribute(Rule.Attribute.RULEFLOW_GROUP, stage)
                .build(
                        pattern(asked),
                        on(asked)
                                .execute((drools, consultation) ->
                                        drools.insert(new Conclusion.Value(Subject.CASE, "derived.branch", branch))));
    }

    @Test
    void twoRulesThatConcludeDifferentValuesOfAFieldAreBothNamed() {
        KnowledgeBase knowledge = with(
                Stages.load().names(),
                concluding("It is ours", "BRANCH_RESULT", Branch.OUR_FAULT),
                concluding("It is not ours", "CARE", Branch.NOT_OURS));

        assertThatThrownBy(() -> new Inference().infer(knowledge, FACTS, RandomCases.AS_OF))
                .isInstanceOf(ContradictoryConclusionsException.class)
                .hasMessage(
                        "the field derived.branch was concluded to be OUR_FAULT by the rule \"It is ours\" and NOT_OURS by"
                                + " the rule \"It is not ours\"");
    }

    @Test
    void twoRulesThatConcludeTheSameValueAgree() {
        KnowledgeBase knowledge = with(
                Stages.load().names(),
                concluding("It is ours", "BRANCH_RESULT", Branch.OUR_FAULT),
                concluding("It is ours too", "BRANCH_RESULT", Branch.OUR_FAULT));

        assertThat(new Inference().infer(knowledge, FACTS, RandomCases.AS_OF).rules())
                .containsExactly("It is ours", "It is ours too");
    }

    @Test
    void aTableThatNamesAStageThatDoesNotExistIsRefused() {
        List<String> stages = Stages.load().names().stream()
                .filter(stage -> !stage.equals("TIME"))
                .toList();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(stages, concluding("It is ours", "CARE", Branch.OUR_FAULT)))
                .withMessageContaining("is consulted at the stage TIME, which does not exist")
                .withMessageMatching("(?s)table (response_deadlines|legal_caps) .*");
    }

    @Test
    void aRuleThatNamesAStageThatDoesNotExistIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(
                        Stages.load().names(),
                        concluding("It is ours", "CARE", Branch.OUR_FAULT),
                        concluding("It is never said", "CARES", Branch.OUR_FAULT)))
                .withMessageContaining("\"It is never said\"")
                .withMessageContaining("CARES");
    }
}
