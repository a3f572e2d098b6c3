package org.guwen.inference.principle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.guwen.inference.principle.Invented.file;
import static org.guwen.inference.principle.Invented.ruleNamed;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StratificationTests {

    private static final List<String> STAGES = List.of("A", "B", "C");
    private static final Set<String> TOLD = Set.of("Request", "org.guwen.inference.principle.Invented.Part");
    private static final String VALUE = "insert(new Value(\"s\", \"x\", 1));";

    @Test
    void aRuleMayDenyAndCountWhatEarlierStagesConclude() {
        assertThat(faults(
                        rule("Concludes", "A", "Request()", VALUE),
                        rule("Denies", "B", "not Value(field == \"x\")", "insert(new Note(\"N\"));"),
                        rule(
                                "Counts",
                                "C",
                                "accumulate(Note(); $n : count())",
                                "insert(new Act(\"s\", Sort.FIRST, true));")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "B", "C"})
    void aDenialOfWhatIsConcludedInTheSameOrALaterStageIsFound(String stage) {
        assertThat(faults(
                        rule("Denies", "A", "not Value(field == \"x\")", "insert(new Note(\"N\"));"),
                        rule("Concludes", stage, "Request()", VALUE)))
                .containsExactly(
                        "Rule \"Denies\" of stage A denies Value with field \"x\", but it is still concluded then: by"
                                + " rule \"Concludes\" in stage " + stage + ". The rule belongs in a later stage.");
    }

    @Test
    void anAccumulationOverWhatIsConcludedInTheSameStageIsFound() {
        assertThat(faults(
                        rule(
                                "Computes",
                                "A",
                                "accumulate(Request($d : days); $n : sum($d))",
                                "insert(new Note(\"N\"));"),
                        rule(
                                "Concludes",
                                "A",
                                "Part()",
                                "insert(new Request(1, null, null, 2, null, null, null, null));")))
                .singleElement()
                .asString()
                .contains("Rule \"Computes\" of stage A computes over Request", "rule \"Concludes\" in stage A");
    }

    @Test
    void existenceIsSafeInItsOwnStage() {
        assertThat(faults(
                        rule("Concludes", "A", "Request()", VALUE),
                        rule("Exists", "A", "exists Value(field == \"x\")", "insert(new Note(\"N\"));"),
                        rule("Present", "A", "Value($s : subject, field == \"x\")", "insert(new Note(\"M\"));")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not Value(field == \"y\")",
                "not Value(field in (\"y\", \"z\"))",
                "not Value(field != \"x\")",
                "not Value(field not in (\"x\", \"y\"))",
                "not Value(field == \"x\", value == 2)",
                "not Value(field == null)",
                "not Request(text == \"x\")",
            })
    void literalsTellConclusionsApart(String condition) {
        assertThat(faults(
                        rule("Concludes", "B", "Request()", VALUE),
                        rule("Denies", "A", condition, "insert(new Note(\"N\"));")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not Value()",
                "not Value(field in (\"y\", \"x\"))",
                "not Value(field != \"y\")",
                "not Value(field == \"x\", value == 1.0)",
                "not Value(field != null)",
                "not Value(subject == \"s\")",
                "not Value(field == $t)",
            })
    void whatMayBeTheSameIsFound(String condition) {
        assertThat(faults(
                        rule("Concludes", "B", "Request()", VALUE),
                        rule("Denies", "A", "Request($t : text)\n" + condition, "insert(new Note(\"N\"));")))
                .singleElement()
                .asString()
                .contains("Rule \"Denies\" of stage A denies Value");
    }

    @Test
    void codesOfFactoriesTellConclusionsApart() {
        String concludes = rule("Concludes", "A", "Request()", "insert(Act.must(\"s\", Sort.FIRST));");
        assertThat(faults(concludes, rule("Denies", "A", "not Act(code == Sort.SECOND)", "insert(new Note(\"N\"));")))
                .isEmpty();
        assertThat(faults(concludes, rule("Denies", "A", "not Act(code == Sort.FIRST)", "insert(new Note(\"N\"));")))
                .hasSize(1);
        assertThat(faults(concludes, rule("Denies", "A", "not Act(owed == true)", "insert(new Note(\"N\"));")))
                .hasSize(1);
    }

    @Test
    void anUnknownValueOrAMissingOneIsNotTheLiteral() {
        String missing = rule("Concludes", "B", "Request()", "insert(new Value(\"s\", null, 1));");
        assertThat(faults(missing, rule("Denies", "B", "not Value(field == \"x\")", "insert(new Note(\"N\"));")))
                .isEmpty();
        assertThat(faults(missing, rule("Denies", "B", "not Value(field != \"x\")", "insert(new Note(\"N\"));")))
                .hasSize(1);
    }

    @Test
    void aTableConcludesInItsStage() {
        var tables = List.of(
                new TableConclusion("DT-01", "B", "Value", Map.of("field", text("x"), "subject", text("s"))),
                new TableConclusion("DT-02", "B", "org.guwen.inference.principle.Invented.Note", Map.of()));
        String denies = rule("Denies", "A", "not Value(field == \"x\")", "insert(new Act(\"s\", Sort.FIRST, true));");
        assertThat(faults(tables, denies))
                .containsExactly(
                        "Rule \"Denies\" of stage A denies Value with field \"x\", but it is still concluded then: by"
                                + " table \"DT-01\" in stage B. The rule belongs in a later stage.");
        assertThat(faults(tables, denies.replace("\"x\"", "\"y\""))).isEmpty();
        assertThat(faults(tables, denies.replace("field", "subject == \"t\", field")))
                .isEmpty();
        assertThat(faults(tables, rule("Denies", "A", "not Note(code == \"N\")", VALUE.replace("x", "y"))))
                .singleElement()
                .asString()
                .contains("table \"DT-02\" in stage B");
    }

    @Test
    void theRowsOfATableEnterBeforeTheRulesOfTheirStageFire() {
        var tables = List.of(new TableConclusion("DT-01", "B", "Value", Map.of("field", text("x"))));
        assertThat(faults(tables, rule("Denies", "B", "not Value(field == \"x\")", "insert(new Note(\"N\"));")))
                .isEmpty();
        assertThat(faults(tables, rule("Waits", "B", "Value(field == \"x\")", "insert(new Note(\"N\"));")))
                .isEmpty();
        assertThat(faults(tables, rule("Waits", "A", "Value(field == \"x\")", "insert(new Note(\"N\"));")))
                .singleElement()
                .asString()
                .contains("concluded only later: by table \"DT-01\" in stage B");
    }

    @Test
    void aRuleThatWaitsForWhatOnlyLaterStagesConcludeIsFound() {
        String waits = rule("Waits", "A", "Value(field == \"x\")", "insert(new Note(\"N\"));");
        String exists = rule("Exists", "B", "exists Value(field == \"x\")", "insert(new Note(\"N\"));");
        String concludes = rule("Concludes", "C", "Request()", VALUE);
        assertThat(faults(waits, exists, concludes))
                .containsExactly(
                        "Rule \"Waits\" of stage A waits for Value with field \"x\", but it is concluded only later: by rule"
                                + " \"Concludes\" in stage C. The rule never fires.",
                        "Rule \"Exists\" of stage B waits for Value with field \"x\", but it is concluded only later: by rule"
                                + " \"Concludes\" in stage C. The rule never fires.");
        assertThat(faults(waits, concludes, rule("Too", "A", "Request()", VALUE)))
                .isEmpty();
    }

    @Test
    void whatTheCaseTellsDoesNotComeTooLate() {
        assertThat(faults(
                        rule("Waits", "A", "Request()", "insert(new Note(\"N\"));"),
                        rule(
                                "Concludes",
                                "C",
                                "Part()",
                                "insert(new Request(1, null, null, 2, null, null, null, null));")))
                .isEmpty();
    }

    @Test
    void aRuleThatWaitsForWhatNobodyTellsAndNothingConcludesIsFound() {
        String concludes = rule("Concludes", "A", "Request()", VALUE);
        assertThat(faults(concludes, rule("Waits", "B", "Value(field == \"y\")", "insert(new Note(\"N\"));")))
                .containsExactly(
                        "Rule \"Waits\" of stage B waits for Value with field \"y\", which nobody tells and nothing"
                                + " concludes. The rule never fires.");
        assertThat(faults(concludes, rule("Denies", "B", "not Value(field == \"y\")", "insert(new Note(\"N\"));")))
                .isEmpty();
    }

    @Test
    void aRuleWithoutStageAndUnknownStagesAreFound() {
        assertThat(faults(
                        List.of(new TableConclusion("DT-01", "X", "Value", Map.of())),
                        file(
                                ruleNamed("None", "", "Request()", VALUE),
                                ruleNamed("Misspelt", "ruleflow-group \"a\"", "not Value()", VALUE))))
                .containsExactly(
                        "Rule \"None\" has no stage; the stages are A, B, C.",
                        "Rule \"Misspelt\" names the stage a, which does not exist; the stages are A, B, C.",
                        "Table \"DT-01\" names the stage X, which does not exist; the stages are A, B, C.");
    }

    @Test
    void aDefaultMayDenyItsOwnConclusion() {
        assertThat(faults(rule("Default", "A", """
                Request($t : text)
                not Value(subject == $t, field == "x")""", "insert(new Value($t, \"x\", 1));")))
                .isEmpty();
        assertThat(faults(rule("Default for all", "A", "Request()\nnot Value(field == \"x\")", VALUE)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // The first request keeps the second from firing.
                "Request($t : text) not Value(field == \"x\") | insert(new Value($t, \"x\", 1));",
                // The value depends on which request fires first.
                "Request($t : text, $d : days) not Value(subject == $t, field == \"x\") | insert(new Value($t, \"x\", $d));",
                // One request concludes what another denies.
                "Request($t : text) not Value(subject == $t, field == \"x\") | insert(new Value(\"s\", \"x\", 1));",
                "Request($t : text) not Value(subject != $t, field == \"x\") | insert(new Value($t, \"x\", 1));",
                "Request() accumulate(Value(field == \"x\"); $n : count()) | insert(new Value(\"s\", \"x\", 1));",
            })
    void aDefaultWhoseFiringsDisturbOneAnotherIsFound(String source) {
        String[] sides = source.split(" \\| ", -1);
        assertThat(faults(rule("Default", "A", sides[0], sides[1]))).hasSize(1);
    }

    @Test
    void twoDefaultsOfOneStageDisturbEachOther() {
        String conditions = "not Value(field == \"x\")";
        assertThat(faults(rule("One", "A", conditions, VALUE), rule("Two", "A", conditions, VALUE)))
                .hasSize(2)
                .allSatisfy(fault -> assertThat(fault).contains("still concluded"));
    }

    @Test
    void aStageStandsOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Stratification(List.of("A", "B", "A"), List.of(), TOLD))
                .withMessageContaining("[A, B, A]");
    }

    private static String rule(String name, String stage, String conditions, String consequences) {
        return ruleNamed(name, "ruleflow-group \"" + stage + "\"", conditions, consequences);
    }

    private static List<String> faults(String... rules) {
        return faults(List.of(), file(rules));
    }

    private static Literal text(String text) {
        return new Literal(Literal.Kind.TEXT, text);
    }

    private static List<String> faults(List<TableConclusion> tables, String... rules) {
        String source = rules[0].startsWith("package") ? rules[0] : file(rules);
        Reading reading = new PrincipleReader().read("a.drl", source);
        assertThat(reading.violations()).isEmpty();
        return new Stratification(STAGES, tables, TOLD).faults(reading.principles());
    }
}
