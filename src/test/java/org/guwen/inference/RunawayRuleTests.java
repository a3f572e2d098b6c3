package org.guwen.inference;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.guwen.facts.CaseFacts;
import org.guwen.facts.code.Topic;
import org.guwen.inference.engine.RunawayRuleException;
import org.guwen.inference.engine.Stages;
import org.guwen.inference.fact.Consultation;
import org.junit.jupiter.api.Test;

/** Rules that never come to rest end with an error that names one of them, and harm nobody else. */
class RunawayRuleTests {

    private static final String LOOPING = "An echo answers itself";
    private static final CaseFacts ECHO = CaseEdits.facts("{\"topic\":\"PRINCIPLE\"}");
    private static final CaseFacts CALM = CaseEdits.facts("{\"topic\":\"LEAD\",\"lead\":{\"lostReason\":\"PRICE\"}}");

    private final Inference inference = new Inference();
    private final KnowledgeBase knowledge = KnowledgeBase.of(
            TestKnowledge.RULESET,
            Principles.of(List.of(looping()), Stages.load().names(), TestKnowledge.kinds(), 200));

    private static Model looping() {
        Variable<Consultation> asked = declarationOf(Consultation.class);
        ModelImpl model = new ModelImpl();
        model.addRule(rule("echo", LOOPING)
                .attribute(Rule.Attribute.RULEFLOW_GROUP, "CARE")
                .build(
                        pattern(asked).expr("echo", consultation -> consultation.topic() == Topic.PRINCIPLE),
                        on(asked)
                                .execute((drools, consultation) -> drools.insert(new Consultation(
                                        consultation.topic(),
                                        consultation.asOf().plusDays(1),
                                        consultation.requestedAt(),
                                        consultation.keptAt())))));
        return model;
    }

    private Inferred infer(CaseFacts facts) {
        return inference.infer(knowledge, facts, RandomCases.AS_OF);
    }

    @Test
    void aRuleThatKeepsFiringIsStoppedAndNamed() {
        assertThatThrownBy(() -> infer(ECHO))
                .isInstanceOf(RunawayRuleException.class)
                .hasMessageContainingAll(LOOPING, "200");
    }

    @Test
    void theSessionOfARunawayIsThrownAway() {
        Inferred before = infer(CALM);

        assertThatThrownBy(() -> infer(ECHO)).isInstanceOf(RunawayRuleException.class);

        assertThat(knowledge.engine().sessions().idleOf(Topic.PRINCIPLE)).isZero();
        assertThat(infer(CALM)).isEqualTo(before);
        assertThat(knowledge.engine().sessions().idleOf(Topic.LEAD)).isEqualTo(1);
    }
}
