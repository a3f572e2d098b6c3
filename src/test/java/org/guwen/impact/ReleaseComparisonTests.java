package org.guwen.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.guwen.advice.clause.ClauseCatalogue;
import org.guwen.consultation.answer.AdviceWriter;
import org.guwen.consultation.answer.Explain;
import org.guwen.consultation.answer.ExplanationWriter;
import org.guwen.consultation.facts.FactsReader;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.code.Topic;
import org.guwen.golden.DrawnCases;
import org.guwen.inference.ClauseKinds;
import org.guwen.inference.Inference;
import org.guwen.inference.Inferred;
import org.guwen.inference.KnowledgeBase;
import org.guwen.inference.Principles;
import org.guwen.journal.ConsultationRecord;
import org.guwen.problem.ProblemException;
import org.guwen.release.workflow.EditedWorkbooks;
import org.guwen.ruleset.ClauseSource;
import org.guwen.ruleset.RulesetReader;
import org.guwen.ruleset.ShippedKnowledge;
import org.guwen.ruleset.Workbook;
import org.guwen.table.DecisionTable;
import org.guwen.table.Row;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is told of a draft is what asking every case twice tells. */
class ReleaseComparisonTests {

    private static final int CASES = Integer.getInteger("guwen.impact.cases", 160);
    private static final long SEED = Long.getLong("guwen.impact.seed", 20_261_128);
    private static final OffsetDateTime KEPT = OffsetDateTime.parse("2026-11-26T09:00:00+08:00");

    private final ClauseCatalogue clauses = ClauseSource.load();
    private final RulesetReader reader = new RulesetReader(clauses);
    private final Principles principles = Principles.shipped(new ClauseKinds(clauses::basis));
    private final Inference inference = new Inference();
    private final FactsReader facts = new FactsReader();
    private final JsonMapper json = JsonMapper.shared();
    private final KnowledgeBase base = knowledge(ShippedKnowledge.workbooks());

    @Test
    void lowerLimitsChangeWhatAskingTwiceSaysThatTheyChange() {
        comparesAsBruteForce(knowledge(EditedWorkbooks.with(
                "concession_authority",
                table -> withRows(table, row -> numbers(row, number -> number.divide(BigDecimal.TEN))))));
    }

    @Test
    void anotherCalendarChangesDaysThatDependOnWhenTheCaseCame() {
        comparesAsBruteForce(knowledge(EditedWorkbooks.with(
                "response_deadlines", table -> withRows(table, row -> row.id().endsWith("1") ? disabled(row) : row))));
    }

    private void comparesAsBruteForce(KnowledgeBase draft) {
        ReleaseComparison comparison =
                new ReleaseComparison(inference, json, base, draft, new AdviceComparison(clauses, json, base, draft));
        BigDecimal money = BigDecimal.ZERO;
        BigDecimal told = BigDecimal.ZERO;
        List<String> changed = new ArrayList<>();
        List<String> toldChanged = new ArrayList<>();
        for (ConsultationRecord record : records()) {
            CaseFacts given = facts(record.request().facts());
            JsonNode before = document(base, given);
            JsonNode after = document(draft, given);
            String name = record.id() + " " + record.request().facts();
            if (!before.equals(after)) {
                changed.add(name);
                money = money.add(moved(before, after));
            }
            CaseImpact impact = comparison.of(record, given);
            if (impact.isChanged()) {
                toldChanged.add(name);
                told = told.add(impact.customer());
                assertThat(impact.rows()).as(name).isNotEmpty();
                assertThat(impact.was().zh() + impact.becomes().zh()).as(name).isNotBlank();
            }
        }
        assertThat(toldChanged).isNotEmpty().isEqualTo(changed);
        assertThat(told).isEqualByComparingTo(money);
    }

    private List<ConsultationRecord> records() {
        DrawnCases drawn = new DrawnCases(SEED);
        List<ConsultationRecord> records = new ArrayList<>();
        List<Topic> topics = List.of(Topic.COMPLAINT, Topic.COMPLAINT, Topic.WARRANTY, Topic.FOLLOW_UP);
        for (int i = 0; records.size() < CASES && i < 50 * CASES; i++) {
            ObjectNode told = drawn.next(topics.get(i % topics.size()));
            told.remove("asOf");
            if (isAnswered(told.toString())) {
                records.add(record(told.toString(), topics.get(i % topics.size())));
                // The same case once more, from somebody else.
                records.add(record(told.put("requestId", "again").toString(), topics.get(i % topics.size())));
            }
        }
        return records;
    }

    private boolean isAnswered(String facts) {
        try {
            return infer(base, facts(facts)).contradictions().isEmpty();
        } catch (ProblemException e) {
            return false;
        }
    }

    private CaseFacts facts(String told) {
        return facts.read(told.getBytes(StandardCharsets.UTF_8), false, Locale.ENGLISH);
    }

    private static ConsultationRecord record(String facts, Topic topic) {
        return new ConsultationRecord(
                UUID.randomUUID(),
                topic,
                new ConsultationRecord.Asker("li", null, null, null),
                new ConsultationRecord.Request(null, null, "a".repeat(64), facts, "zh-CN", LocalDate.of(2026, 11, 26)),
                new ConsultationRecord.Answer(
                        "FINAL",
                        new byte[0],
                        "[]",
                        "[]",
                        Set.of(),
                        new ConsultationRecord.ReleaseStamp(1, "a".repeat(64)),
                        1),
                KEPT);
    }

    private Inferred infer(KnowledgeBase knowledge, CaseFacts facts) {
        return inference.infer(knowledge, facts, LocalDate.of(2026, 11, 26), KEPT);
    }

    /** The whole answer in both languages, without reasons. */
    private JsonNode document(KnowledgeBase knowledge, CaseFacts facts) {
        Inferred inferred = infer(knowledge, facts);
        ObjectNode both = json.createObjectNode();
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            ObjectNode answer = (ObjectNode) json.valueToTree(new AdviceWriter(clauses, language, Explain.REASONS)
                    .write(null, null, inferred.advice(), ExplanationWriter.stamp(knowledge), null));
            answer.remove(List.of("release", "citations"));
            answer.findParents("because")
                    .forEach(parent -> ((ObjectNode) parent).remove(List.of("because", "basis", "clauses")));
            both.set(language.getLanguage(), answer);
        }
        return both;
    }

    /** What the customer pays more where both answers settle it, less what he gets back more. */
    private static BigDecimal moved(JsonNode before, JsonNode after) {
        JsonNode was = before.at("/zh/charges/customerPays/total/amount");
        JsonNode becomes = after.at("/zh/charges/customerPays/total/amount");
        boolean isSettled = was.isNumber() && becomes.isNumber();
        BigDecimal paid = isSettled ? becomes.decimalValue().subtract(was.decimalValue()) : BigDecimal.ZERO;
        return paid.subtract(refund(after)).add(refund(before));
    }

    private static BigDecimal refund(JsonNode document) {
        return document.at("/zh/charges/refund/amount").decimalValue(BigDecimal.ZERO);
    }

    private KnowledgeBase knowledge(List<Workbook> workbooks) {
        return KnowledgeBase.of(reader.read(1, workbooks), principles);
    }

    private static DecisionTable withRows(DecisionTable table, UnaryOperator<Row> change) {
        return new DecisionTable(
                table.definition(),
                table.owner(),
                table.description(),
                table.columns(),
                table.outcomeLetters(),
                table.rows().stream().map(change).toList());
    }

    private static Row numbers(Row row, UnaryOperator<BigDecimal> change) {
        Map<String, Object> outcomes = new LinkedHashMap<>(row.outcomes());
        outcomes.replaceAll((key, value) -> value instanceof BigDecimal number ? change.apply(number) : value);
        return row.withOutcomes(outcomes);
    }

    private static Row disabled(Row row) {
        return new Row(
                row.id(),
                row.sheetRow(),
                row.regions(),
                row.outcomes(),
                row.clauses(),
                row.basis(),
                row.validFrom(),
                row.validTo(),
                false,
                row.note());
    }
}
