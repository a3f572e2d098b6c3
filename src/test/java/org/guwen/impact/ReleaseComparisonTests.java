package org.guwen.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.guwen.advice.clause.ClauseCatalogue;
import org.guwen.consultation.answer.AdviceWriter;
import org.guwen.consultation.answer.Explain;
import org.guwen.consultation.answer.ExplanationWriter;
import org.guwen.consultation.facts.FactsReader;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.Records;
import org.guwen.facts.code.Topic;
import org.guwen.golden.DrawnCases;
import org.guwen.inference.ClauseKinds;
import org.guwen.inference.Inference;
import org.guwen.inference.Inferred;
import org.guwen.inference.KnowledgeBase;
import org.guwen.inference.Principles;
import org.guwen.journal.RecordedFacts;
import org.guwen.problem.ProblemException;
import org.guwen.release.workflow.EditedWorkbooks;
import org.guwen.ruleset.ClauseSource;
import org.guwen.ruleset.Ruleset;
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
    private static final int EDITS = Integer.getInteger("guwen.impact.edits", 8);
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

    /** One row at a time: texts and amounts of others, rows that are gone, rows that come later. */
    @Test
    void anyRowChangesWhatAskingEveryRecordTwiceSaysThatItChanges() {
        Random random = new Random(SEED);
        List<DecisionTable> tables = base.ruleset().tables();
        List<RecordedFacts> records = records(Topic.values());
        int changed = 0;
        for (int i = 0; i < EDITS; i++) {
            DecisionTable table = tables.get(random.nextInt(tables.size()));
            Row row = table.rows().get(random.nextInt(table.rows().size()));
            UnaryOperator<Row> edit = List.<UnaryOperator<Row>>of(
                            ReleaseComparisonTests::disabled,
                            ReleaseComparisonTests::later,
                            present -> numbers(present, number -> number.add(BigDecimal.ONE)),
                            ReleaseComparisonTests::saidOtherwise)
                    .get(i % 4);
            KnowledgeBase draft =
                    edited(table, withRows(table, present -> present.equals(row) ? edit.apply(present) : present));
            AdviceComparison advices = new AdviceComparison(clauses, json, base, draft);
            List<CaseImpact> impacts = impacts(draft, records);
            for (int j = 0; j < records.size(); j++) {
                CaseFacts given = facts(records.get(j).facts());
                CaseImpact direct = advices.between(infer(base, given), infer(draft, given));
                assertThat(counted(impacts.get(j)))
                        .as("%s %s %s", table.id(), row.id(), records.get(j).facts())
                        .isEqualTo(counted(direct));
                changed += direct.isChanged() ? 1 : 0;
            }
        }
        assertThat(changed).isPositive();
    }

    /** What is added up of a record. */
    private static List<Object> counted(CaseImpact impact) {
        return List.of(
                impact.isChanged(),
                impact.customer().stripTrailingZeros(),
                impact.approval(),
                impact.changesDemands(),
                impact.rows());
    }

    private KnowledgeBase edited(DecisionTable table, DecisionTable edit) {
        return KnowledgeBase.of(
                new Ruleset(
                        2,
                        "d".repeat(64),
                        base.ruleset().tables().stream()
                                .map(present -> present.id().equals(table.id()) ? edit : present)
                                .toList()),
                principles);
    }

    private void comparesAsBruteForce(KnowledgeBase draft) {
        List<RecordedFacts> records = records(Topic.COMPLAINT, Topic.COMPLAINT, Topic.WARRANTY, Topic.FOLLOW_UP);
        BigDecimal money = BigDecimal.ZERO;
        BigDecimal told = BigDecimal.ZERO;
        List<String> changed = new ArrayList<>();
        List<String> toldChanged = new ArrayList<>();
        List<CaseImpact> impacts = impacts(draft, records);
        for (int i = 0; i < records.size(); i++) {
            RecordedFacts record = records.get(i);
            CaseFacts given = facts(record.facts());
            JsonNode before = document(base, given);
            JsonNode after = document(draft, given);
            String name = record.id() + " " + record.facts();
            if (!before.equals(after)) {
                changed.add(name);
                money = money.add(moved(before, after));
            }
            CaseImpact impact = impacts.get(i);
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

    private List<CaseImpact> impacts(KnowledgeBase draft, List<RecordedFacts> records) {
        AdviceComparison advices = new AdviceComparison(clauses, json, base, draft);
        try (ReleaseComparison comparison =
                new ReleaseComparison(inference, json, base, draft, advices, record -> facts(record.facts()))) {
            List<CaseImpact> impacts = new ArrayList<>(comparison.of(records.subList(0, records.size() / 2)));
            impacts.addAll(comparison.of(records.subList(records.size() / 2, records.size())));
            return impacts;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private List<RecordedFacts> records(Topic... topics) {
        DrawnCases drawn = new DrawnCases(SEED);
        List<RecordedFacts> records = new ArrayList<>();
        for (int i = 0; records.size() < CASES && i < 50 * CASES; i++) {
            Topic topic = topics[i % topics.length];
            ObjectNode told = drawn.next(topic);
            told.remove("asOf");
            if (isAnswered(told.toString())) {
                records.add(record(told.toString(), topic));
                // The same case once more, from somebody else.
                told.put("requestId", "again");
                if (told.get("customer") instanceof ObjectNode customer && customer.has("name")) {
                    customer.put("name", "王**");
                }
                if (told.get("vehicle") instanceof ObjectNode vehicle && vehicle.has("vin")) {
                    vehicle.put("vin", "LSV**");
                }
                records.add(record(told.toString(), topic));
            }
        }
        Collections.shuffle(records, new Random(SEED));
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

    private static RecordedFacts record(String facts, Topic topic) {
        return new RecordedFacts(0, UUID.randomUUID(), topic, null, LocalDate.of(2026, 11, 26), KEPT, facts);
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

    private static Row later(Row row) {
        return Records.with(row, "validFrom", LocalDate.of(2030, 1, 1));
    }

    private static Row saidOtherwise(Row row) {
        Map<String, Object> outcomes = new LinkedHashMap<>(row.outcomes());
        outcomes.replaceAll((key, value) -> value instanceof String text && text.contains(" ") ? text + "!" : value);
        return row.withOutcomes(outcomes);
    }
}
