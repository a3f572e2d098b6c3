package org.guwen.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.guwen.advice.clause.ClauseCatalogue;
import org.guwen.casebook.yaml.CasebookException;
import org.guwen.casebook.yaml.CasebookReader;
import org.guwen.inference.ClauseKinds;
import org.guwen.inference.Inference;
import org.guwen.inference.KnowledgeBase;
import org.guwen.inference.Principles;
import org.guwen.ruleset.ClauseSource;
import org.guwen.ruleset.RulesetReader;
import org.guwen.ruleset.ShippedKnowledge;
import org.junit.jupiter.api.Test;

class CaseRunnerTests {

    private static final ClauseCatalogue CLAUSES = ClauseSource.load();
    private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.of(
            new RulesetReader(CLAUSES).read(1, ShippedKnowledge.principlesSha256(), ShippedKnowledge.workbooks()),
            Principles.shipped(new ClauseKinds(CLAUSES::basis)));

    private final CaseRunner runner = new CaseRunner(new Inference(), KNOWLEDGE);

    @Test
    void aCaseThatExpectsWhatIsSaidPasses() {
        CaseResult result =
                run("expect: { actions: [LISTEN_CAREFULLY], branch: OUR_FAULT, charges: { rework: 0.00 } }");

        assertThat(result.failures()).isEmpty();
        assertThat(result.isPassed()).isTrue();
    }

    @Test
    void everyDifferenceIsToldNotOnlyTheFirst() {
        CaseResult result = run("""
                expect:
                    actions: [LISTEN_CAREFULLY, CHARGE_STANDARD]
                    forbidden: [AD_HOC_EMERGENCY_DECISION]
                    branch: NOT_OURS
                    charges: { rework: 10 }
                    deadlines: { FIRST_CONTACT: PT99M }
                    verdicts: { APOLOGISE: PROHIBITED }
                    approval: { required: true, levelAbove: STORE_MANAGER }
                    rows: [XX-99]
                  expectNot: { actions: [APOLOGISE], rules: ["Nobody argues with the customer"] }""");

        assertThat(result.failures())
                .extracting(Failure::what)
                .containsExactlyInAnyOrder(
                        "actions",
                        "forbidden",
                        "branch",
                        "charges.REWORK",
                        "deadlines.FIRST_CONTACT",
                        "verdicts.APOLOGISE",
                        "approval.required",
                        "approval.level",
                        "rows",
                        "actions",
                        "rules");
        assertThat(result.isPassed()).isFalse();
    }

    @Test
    void anAmountThatIsOpenIsNotAtMostAnything() {
        CaseResult result = run("expect: { chargesAtMost: { parts: 100 } }");

        assertThat(result.failures()).hasToString("[charges.PARTS: expected at most 100, was null]");
    }

    @Test
    void factsThatKnowledgeCannotAnswerAreAFailureNotAnException() {
        String yaml =
                "- { name: A proposal without a code, asOf: 2027-03-01, given: { topic: COMPLAINT, proposals: [{}] } }";

        CaseResult result = runner.run(read(yaml));

        assertThat(result.inferred()).isNull();
        assertThat(result.failures()).extracting(Failure::what).containsExactly("advice");
    }

    @Test
    void aMisspeltKeyIsAnErrorThatNamesTheKey() {
        assertThatThrownBy(() -> run("expect: { action: [APOLOGISE] }"))
                .isInstanceOf(CasebookException.class)
                .hasMessageContaining("test.yaml")
                .hasMessageContaining("action");
        assertThatThrownBy(() -> run("expect: { actions: [APOLOGIZE] }"))
                .isInstanceOf(CasebookException.class)
                .hasMessageContaining("APOLOGIZE");
    }

    @Test
    void aMisspeltFactIsAnErrorThatNamesTheFact() {
        String yaml =
                "- { name: A typo, asOf: 2027-03-01, given: { topic: COMPLAINT, complaint: { chanel: ON_SITE } } }";

        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(CasebookException.class)
                .hasMessageContaining("chanel");
    }

    @Test
    void aCaseNeedsATopicAndOneDate() {
        assertThatThrownBy(() -> read("- { name: No topic, asOf: 2027-03-01, given: { complaint: {} } }"))
                .hasMessageContaining("topic");
        assertThatThrownBy(() -> read("- { name: No date, given: { topic: COMPLAINT } }"))
                .hasMessageContaining("asOf");
        assertThatThrownBy(() -> read("- { name: Two, asOf: 2027-03-01, given: { topic: SALES, asOf: 2027-03-02 } }"))
                .hasMessageContaining("beside its facts");
    }

    @Test
    void factsThatAreNotGivenStayAbsent() {
        Case example = read("- { name: Bare, asOf: 2027-03-01, given: { topic: COMPLAINT, complaint: {} } }");

        assertThat(example.given().projects()).isNull();
        assertThat(example.given().complaint()).hasAllNullFieldsOrProperties();
        assertThat(example.clauses()).isEmpty();
    }

    private CaseResult run(String expectations) {
        return runner.run(read("""
                        - name: Our fault
                          asOf: 2027-03-01
                          given: { topic: COMPLAINT, complaint: { responsibility: OUR_FAULT, category: REPAIR_QUALITY } }
                          %s
                        """.formatted(expectations)));
    }

    private static Case read(String yaml) {
        return new CasebookReader().read("test.yaml", yaml).cases().get(0);
    }
}
