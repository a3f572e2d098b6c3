package org.guwen.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.guwen.advice.Reason;
import org.guwen.inference.engine.Stages;
import org.guwen.table.TableDefinitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KnowledgeStyleTests {

    private static final int LONGEST_NAME = 90;
    private static final int MOST_RULES = 7;
    private static final int MOST_LINES = 120;

    private static final Pattern CONSEQUENCE = Pattern.compile("(\\s*insert\\([^;\\n]*\\);\\s*\\n?)+");
    private static final Pattern NAMED_CASES = Pattern.compile("^// [A-Z].*\\?  Cases: (\\S+)$");
    private static final Pattern CHINESE_SENTENCE = Pattern.compile("[\\p{IsHan}0-9A-Za-z，、：；（）“”·《》]+");
    private static final int LONGEST_CHINESE_SENTENCE = 40;
    private static final List<String> STAGES = Stages.load().names();

    private static final Pattern UNWANTED = Pattern.compile(
            "\\b(salience|agenda-group|activation-group|lock-on-active|no-loop|auto-focus|date-effective"
                    + "|date-expires|duration|timer|global|function|declare|dialect|eval|modify|update|delete|retract"
                    + "|insertLogical|matches|from|forall|System)\\b");

    static Stream<RuleFile> files() {
        return RuleFile.all().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileAnswersOneQuestionWithFewRules(RuleFile file) {
        assertThat(file.rules()).hasSizeBetween(1, MOST_RULES);
        assertThat(file.text().lines()).hasSizeLessThanOrEqualTo(MOST_LINES);
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileStatesItsQuestionAndNamesTheCasesBesideIt(RuleFile file) {
        assertThat(file.text().lines().findFirst().orElse(""))
                .matches(NAMED_CASES.pattern())
                .endsWith("?  Cases: " + file.question() + ".cases.yaml");
        assertThat(RuleFile.ROOT.resolveSibling(file.casebook())).exists();
    }

    @ParameterizedTest
    @MethodSource("files")
    void thePackageIsTheFolder(RuleFile file) {
        assertThat(file.content().getName()).isEqualTo("rules." + file.topic());
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyRuleCitesClausesOfTheCatalogue(RuleFile file) {
        assertThat(file.rules())
                .allSatisfy(rule -> assertThat(RuleFile.clauses(rule))
                        .as(rule.getName())
                        .isNotEmpty()
                        .doesNotHaveDuplicates()
                        .allMatch(Knowledge.CLAUSES::isKnown));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aRuleIsNamedByAShortSentence(RuleFile file) {
        assertThat(file.rules().map(RuleDescr::getName))
                .allSatisfy(name ->
                        assertThat(name).hasSizeLessThanOrEqualTo(LONGEST_NAME).matches("[A-Z].*[^.]"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileNamesItsStageOnceAndItsRulesHaveNoAttributeBesides(RuleFile file) {
        assertThat(file.content().getAttributes())
                .singleElement()
                .satisfies(attribute -> assertThat(attribute.getName()).isEqualTo("ruleflow-group"))
                .satisfies(attribute -> assertThat(STAGES).contains(attribute.getValue()));
        assertThat(file.text().lines().filter(line -> line.contains("ruleflow-group")))
                .hasSize(1);
        String stage = file.content().getAttributes().get(0).getValue();
        assertThat(file.rules())
                .allSatisfy(rule -> assertThat(rule.getAttributes().values())
                        .as(rule.getName())
                        .extracting(AttributeDescr::getName, AttributeDescr::getValue)
                        .containsExactly(tuple("ruleflow-group", stage)));
        assertThat(file.content().getGlobals()).isEmpty();
        assertThat(file.content().getFunctions()).isEmpty();
        assertThat(file.content().getTypeDeclarations()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aRuleUsesNoneOfTheWordsThatHideItsMeaning(RuleFile file) {
        assertThat(file.rules())
                .allSatisfy(
                        rule -> assertThat(UNWANTED.matcher(source(file, rule)).results())
                                .as(rule.getName())
                                .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("files")
    void aRuleConcludesAndDoesNothingElse(RuleFile file) {
        assertThat(file.rules())
                .allSatisfy(rule -> assertThat(String.valueOf(rule.getConsequence()))
                        .as(rule.getName())
                        .matches(CONSEQUENCE));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aRuleIsSaidByAShortSentenceInChineseToo(RuleFile file) {
        assertThat(file.rules())
                .allSatisfy(rule -> assertThat(RuleFile.chinese(rule))
                        .as(rule.getName())
                        .matches(CHINESE_SENTENCE)
                        .containsPattern("\\p{IsHan}{2}")
                        .hasSizeLessThanOrEqualTo(LONGEST_CHINESE_SENTENCE));
    }

    @Test
    void noTwoRulesAreSaidByTheSameSentenceInChinese() {
        assertThat(files().flatMap(RuleFile::rules).map(RuleFile::chinese)).doesNotHaveDuplicates();
    }

    @Test
    void everyStageIsUsedByAFileOrATableAndHasAChineseName() {
        Set<String> used = files().map(
                        file -> file.content().getAttributes().get(0).getValue())
                .collect(Collectors.toSet());
        TableDefinitions.get()
                .all()
                .forEach(table -> table.consulted().forEach(consultation -> used.add(consultation.stage())));
        assertThat(STAGES).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(used);
        assertThat(Stages.load().stages())
                .allSatisfy(stage -> assertThat(stage.zh()).containsPattern("\\p{IsHan}{2}"))
                .allSatisfy(stage -> assertThat(stage.en()).isNotBlank());
    }

    @Test
    void ruleNamesAreUniqueInTheWholeBase() {
        assertThat(names()).doesNotHaveDuplicates();
    }

    @Test
    void everyRuleOfTheSourcesIsInTheKnowledgeBaseWithItsSentences() {
        assertThat(Knowledge.BASE.principles().values())
                .extracting(Reason.OfRule::rule, Reason.OfRule::sentenceZh, Reason.OfRule::clauses)
                .containsExactlyInAnyOrderElementsOf(files().flatMap(RuleFile::rules)
                        .map(rule -> tuple(rule.getName(), RuleFile.chinese(rule), RuleFile.clauses(rule)))
                        .toList());
        assertThat(Knowledge.BASE.principles().keySet()).containsExactlyInAnyOrderElementsOf(names());
    }

    private static List<String> names() {
        return files().flatMap(RuleFile::rules).map(RuleDescr::getName).toList();
    }

    /** A rule from {@code when} on: its name may use any word. */
    private static String source(RuleFile file, RuleDescr rule) {
        return file.text()
                .lines()
                .skip(rule.getLine())
                .limit(rule.getEndLine() - rule.getLine())
                .reduce("", (left, right) -> left + right + "\n");
    }
}
