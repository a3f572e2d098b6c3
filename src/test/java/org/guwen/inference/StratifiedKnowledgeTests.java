package org.guwen.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guwen.SourceFiles;
import org.guwen.advice.Concluded;
import org.guwen.advice.Conclusion;
import org.guwen.advice.Reason;
import org.guwen.facts.code.Topic;
import org.guwen.facts.vocabulary.Field;
import org.guwen.inference.engine.GivenTypes;
import org.guwen.inference.engine.Stages;
import org.guwen.inference.principle.Consequence;
import org.guwen.inference.principle.FieldTypes;
import org.guwen.inference.principle.Literal;
import org.guwen.inference.principle.Principle;
import org.guwen.inference.principle.PrincipleReader;
import org.guwen.inference.principle.Reading;
import org.guwen.inference.principle.Stratification;
import org.guwen.inference.principle.TableConclusion;
import org.guwen.table.DecisionTable;
import org.guwen.table.TableDefinition;
import org.guwen.table.TableDefinition.Consultation;
import org.guwen.table.TableDefinitions;
import org.junit.jupiter.api.Test;

/** The rules and tables that ship come to rest stage after stage: nothing is denied, counted or read too early. */
class StratifiedKnowledgeTests {

    private static final List<String> STAGES = Stages.load().names();
    private static final List<Principle> PRINCIPLES = principles();
    private static final List<TableDefinition> TABLES = TableDefinitions.get().all();
    private static final List<TableConclusion> TABLED = TABLES.stream()
            .flatMap(table -> TableConclusions.of(table).stream())
            .toList();

    private static final Set<String> TOLD = Set.of(
            "Actor",
            "Bill",
            "Buyer",
            "Complaint",
            "Consultation",
            "Customer",
            "CustomerConsent",
            "Demanded",
            "GivenFee",
            "FollowUp",
            "GivenCharge",
            "Issue",
            "Lead",
            "ListedIssue",
            "PolicyLimit",
            "GivenOccasion",
            "GivenProduct",
            "Project",
            "Proposed",
            "Sales",
            "Touched",
            "Vehicle",
            "Workshop");

    /**
     * What a table reads before it is settled, on purpose: a first severity is needed to know which deadlines were missed,
     * and whether deadlines were missed decides the severity that counts.
     */
    private static final Set<String> READ_EARLY = Set.of(
            "complaint_severity FIRST_CLASS derived.planOverdue",
            "complaint_severity FIRST_CLASS derived.closeOverdue");

    @Test
    void nothingIsDeniedOrCountedBeforeItIsSettledAndNothingIsWaitedForInVain() {
        assertThat(new Stratification(STAGES, TABLED, TOLD).faults(PRINCIPLES)).isEmpty();
    }

    @Test
    void theCheckBites() {
        List<String> backwards = new ArrayList<>(STAGES);
        Collections.reverse(backwards);
        assertThat(new Stratification(backwards, TABLED, TOLD).faults(PRINCIPLES))
                .hasSizeGreaterThan(50);
    }

    @Test
    void theFactsThatAreToldAreThose() {
        Set<String> told = new TreeSet<>();
        RandomCases cases = new RandomCases(7);
        for (Topic topic : Topic.values()) {
            for (int i = 0; i < 100; i++) {
                told.addAll(GivenTypes.of(cases.next(topic), RandomCases.AS_OF));
            }
        }
        assertThat(told).containsExactlyInAnyOrderElementsOf(TOLD);
    }

    @Test
    void rowsConcludeNothingButWhatTheDefinitionOfTheirTableSays() {
        RandomCases cases = new RandomCases(8);
        for (int i = 0; i < 2_000; i++) {
            TestKnowledge.BASE
                    .engine()
                    .run(cases.next(), RandomCases.AS_OF, RandomCases.KEPT_AT)
                    .concluded()
                    .forEach(StratifiedKnowledgeTests::assertForeseen);
        }
    }

    private static void assertForeseen(Concluded concluded) {
        if (concluded.reasons().get(0) instanceof Reason.OfRow row) {
            assertThat(TABLED)
                    .as("%s %s", row.table(), concluded.conclusion())
                    .anyMatch(foreseen -> foreseen.table().equals(row.table())
                            && foreseen.type()
                                    .equals(concluded.conclusion().getClass().getCanonicalName())
                            && isForeseen(foreseen, concluded.conclusion()));
        }
    }

    private static boolean isForeseen(TableConclusion foreseen, Conclusion conclusion) {
        Literal field = foreseen.values().get("field");
        return field == null
                || (conclusion instanceof Conclusion.Value value
                        && value.field().equals(field.text()));
    }

    @Test
    void aTableOnDemandIsAskedForBeforeItsStage() {
        for (TableDefinition table : TABLES) {
            List<Principle> asking = concluding("Consult", "table", table.id());
            List<Consultation> onDemand =
                    table.consulted().stream().filter(Consultation::onDemand).toList();
            assertThat(asking.isEmpty()).as(table.id()).isEqualTo(onDemand.isEmpty());
            assertThat(onDemand.stream().flatMap(consultation -> consultation.topics().stream()))
                    .as("%s is consulted once in a topic", table.id())
                    .doesNotHaveDuplicates();
            assertThat(asking)
                    .as(table.id())
                    .allSatisfy(rule -> assertThat(onDemand)
                            .as(rule.name())
                            .anyMatch(consultation -> stage(rule.stage()) < stage(consultation.stage())));
            assertThat(onDemand)
                    .as(table.id())
                    .allSatisfy(consultation -> assertThat(asking)
                            .as(consultation.stage())
                            .anyMatch(rule -> stage(rule.stage()) < stage(consultation.stage())));
        }
    }

    @Test
    void everyConsultNamesATableThatExists() {
        assertThat(PRINCIPLES.stream()
                        .flatMap(rule -> rule.consequences().stream())
                        .filter(consequence -> consequence.type().simpleName().equals("Consult"))
                        .map(consequence -> literal(consequence, "table")))
                .allMatch(name -> TABLES.stream().anyMatch(table -> table.id().equals(name)));
    }

    @Test
    void whatIsWithheldIsWithheldBeforeItCounts() {
        List<Principle> withholding = PRINCIPLES.stream()
                .filter(rule -> rule.consequences().stream()
                        .anyMatch(consequence -> consequence.type().simpleName().equals("Withheld")))
                .toList();
        assertThat(withholding).isNotEmpty();
        for (TableDefinition table : TABLES) {
            for (Consultation consultation : table.consulted()) {
                if (!consultation.gives().isEmpty()) {
                    assertThat(withholding)
                            .as("%s gives at %s", table.id(), consultation.gives())
                            .allSatisfy(rule -> assertThat(stage(rule.stage()))
                                    .as(rule.name())
                                    .isBetween(stage(consultation.stage()), stage(consultation.gives()) - 1));
                }
            }
        }
    }

    @Test
    void aTableReadsOnlyWhatIsSettled() {
        Set<String> early = new TreeSet<>();
        for (DecisionTable table : TestKnowledge.RULESET.tables()) {
            for (Consultation consultation : table.definition().consulted()) {
                fieldsRead(table, consultation)
                        .filter(field -> isConcludedFrom(field, stage(consultation.stage())))
                        .forEach(field -> early.add(table.id() + " " + consultation.stage() + " " + field));
            }
        }
        assertThat(early).containsExactlyInAnyOrderElementsOf(READ_EARLY);
    }

    private static Stream<String> fieldsRead(DecisionTable table, Consultation consultation) {
        return table.columns().stream()
                .map(column -> column.field())
                .filter(Field::isConcluded)
                .map(Field::path)
                .filter(path -> !table.definition().keys().containsValue(path))
                .map(path -> consultation.reads().getOrDefault(path, path));
    }

    /** Whether something still concludes a field at a stage or later. */
    private static boolean isConcludedFrom(String field, int stage) {
        return concluding("Value", "field", field).stream().anyMatch(rule -> stage(rule.stage()) >= stage)
                || TABLED.stream()
                        .filter(tabled -> new Literal(Literal.Kind.TEXT, field)
                                .equals(tabled.values().get("field")))
                        .anyMatch(tabled -> stage(tabled.stage()) >= stage);
    }

    private static List<Principle> concluding(String type, String component, String value) {
        return PRINCIPLES.stream()
                .filter(rule -> rule.consequences().stream()
                        .anyMatch(consequence -> consequence.type().simpleName().equals(type)
                                && value.equals(literal(consequence, component))))
                .toList();
    }

    private static String literal(Consequence consequence, String component) {
        return consequence
                .argument(component)
                .map(Consequence.Argument::literal)
                .map(Literal::text)
                .orElse("");
    }

    private static int stage(String name) {
        return STAGES.indexOf(name);
    }

    private static List<Principle> principles() {
        Reading reading = new PrincipleReader(FieldTypes.ofVocabulary()).read(sources());
        assertThat(reading.violations()).isEmpty();
        return reading.principles();
    }

    private static Map<String, String> sources() {
        return SourceFiles.below(Path.of("rules"), ".drl")
                .collect(Collectors.toMap(Path::toString, SourceFiles::text, (one, other) -> one, TreeMap::new));
    }
}
