package org.guwen.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guwen.advice.Basis;
import org.guwen.advice.Decision;
import org.guwen.facts.Subject;
import org.guwen.facts.code.Emotion;
import org.guwen.facts.code.Topic;
import org.guwen.facts.derived.Situation;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.table.DecisionTable;
import org.guwen.table.HitPolicy;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.Region;
import org.guwen.table.Row;
import org.guwen.table.TableDefinition;
import org.junit.jupiter.api.Test;

class HitPolicyTests {

    private static final Field EMOTION = Vocabulary.get().field("complaint.emotion");
    private static final Region ANY = new Region.Any();
    private static final Region UPSET = new Region.OneOf(Set.of(Emotion.UPSET));
    private static final Region CALM = new Region.OneOf(Set.of(Emotion.CALM));

    private static Row row(String id, int sheetRow, Region emotion, Decision decision) {
        return new Row(
                id,
                sheetRow,
                List.of(emotion),
                Map.of("decision", decision),
                List.of("CH-N3"),
                Basis.POLICY,
                null,
                null,
                true,
                null);
    }

    private static Answer ask(HitPolicy policy, Row... rows) {
        TableDefinition definition = new TableDefinition(
                "small",
                "S",
                "small.xlsx",
                "小",
                "Small",
                policy,
                policy == HitPolicy.PRIORITY ? "decision" : "",
                TableDefinition.Subject.CASE,
                Topic.COMPLAINT,
                List.of(new OutcomeColumn(
                        "decision", OutcomeColumn.Kind.ENUM, Decision.class, true, "结论", "Decision")));
        DecisionTable table = new DecisionTable(
                definition, "", "", List.of(new DecisionTable.Column(EMOTION, "B")), List.of("C"), List.of(rows));
        KnowledgeBase knowledge = TestKnowledge.bare(List.of(table));
        CompiledTable compiled = knowledge.table(definition);
        Situation upset = Situations.of(Map.of("complaint.emotion", Emotion.UPSET));
        int[] codes = compiled.codes(upset, RandomCases.AS_OF);
        int[] positions = knowledge.sessions().decide(session -> session.ask(compiled, codes));
        return Answer.of(compiled, Subject.CASE, upset, codes, positions);
    }

    private static List<String> ids(List<Row> rows) {
        return rows.stream().map(Row::id).toList();
    }

    @Test
    void oneRowOfAUniqueTableDecides() {
        Answer answer =
                ask(HitPolicy.UNIQUE, row("S-1", 9, CALM, Decision.ALLOW), row("S-2", 10, UPSET, Decision.HOLD));

        assertThat(ids(answer.decided())).containsExactly("S-2");
    }

    @Test
    void twoRowsOfAUniqueTableAreAnErrorThatNamesBoth() {
        Row first = row("S-1", 9, ANY, Decision.ALLOW);
        Row second = row("S-2", 10, UPSET, Decision.HOLD);

        assertThatThrownBy(() -> ask(HitPolicy.UNIQUE, first, second))
                .isInstanceOf(AmbiguousTableException.class)
                .hasMessageContainingAll("small", "S-1", "S-2");
    }

    @Test
    void noRowOfAUniqueTableIsAnEmptyAnswer() {
        Answer answer = ask(HitPolicy.UNIQUE, row("S-1", 9, CALM, Decision.ALLOW));

        assertThat(answer.isEmpty()).isTrue();
        assertThat(answer.decided()).isEmpty();
    }

    @Test
    void theFirstRowInSheetOrderDecidesUnderFirst() {
        Answer answer = ask(
                HitPolicy.FIRST,
                row("S-1", 9, CALM, Decision.ALLOW),
                row("S-2", 10, ANY, Decision.HOLD),
                row("S-3", 11, UPSET, Decision.REFUSE));

        assertThat(ids(answer.hits())).containsExactly("S-2", "S-3");
        assertThat(ids(answer.decided())).containsExactly("S-2");
    }

    @Test
    void everyRowWithTheBestOutcomeDecidesUnderPriority() {
        Answer answer = ask(
                HitPolicy.PRIORITY,
                row("S-1", 9, ANY, Decision.REFUSE),
                row("S-2", 10, UPSET, Decision.HOLD),
                row("S-3", 11, UPSET, Decision.REFUSE),
                row("S-4", 12, CALM, Decision.REFUSE));

        assertThat(ids(answer.decided())).containsExactly("S-1", "S-3");
    }

    @Test
    void everyMatchingRowContributesUnderCollect() {
        Answer answer = ask(
                HitPolicy.COLLECT,
                row("S-1", 9, ANY, Decision.ALLOW),
                row("S-2", 10, CALM, Decision.HOLD),
                row("S-3", 11, UPSET, Decision.ALLOW));

        assertThat(ids(answer.decided())).containsExactly("S-1", "S-3");
    }

    @Test
    void everyMatchingRowContributesInSheetOrderUnderRuleOrder() {
        Answer answer = ask(
                HitPolicy.RULE_ORDER,
                row("S-9", 9, UPSET, Decision.HOLD),
                row("S-1", 10, ANY, Decision.ALLOW),
                row("S-5", 11, UPSET, Decision.REFUSE));

        assertThat(ids(answer.decided())).containsExactly("S-9", "S-1", "S-5");
    }
}
