package org.guwen.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.guwen.SourceFiles;
import org.guwen.casebook.Case;
import org.guwen.casebook.Casebook;
import org.guwen.casebook.Coverage;
import org.guwen.facts.CaseFacts;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RuleCoverageTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Rules that no case can fire, because the shipped tables give them no occasion: they guard what a store may edit.
     * The class {@code RulesOfEditedTablesTests} of the inference edits the tables and shows each of them and its near miss.
     */
    private static final Set<String> OF_EDITED_TABLES = Set.of(
            "A discount of a role that the table does not speak of is for the store manager",
            "A labour waiver of a role that the table does not speak of is for the store manager",
            "A discount ends with the highest levels, though the table does not speak of them",
            "A labour waiver ends with the highest levels, though the table does not speak of them",
            "The concession of the table is proposed, though the actor may grant nothing",
            "What no rule speaks of is for the store manager, where no table names the next level",
            "An inspection that is charged costs its fee",
            "Where no limit is tabled whoever the row names decides");

    @Test
    void everyRuleHasACaseBesideItThatFiresIt() {
        assertThat(without((book, rule) -> book.cases().stream().anyMatch(example -> fires(example, rule))))
                .as("rules without a case in expect.rules of the casebook beside them")
                .isEmpty();
    }

    @Test
    void everyRuleHasANearMissBesideItThatDiffersInOneFact() {
        assertThat(without(RuleCoverageTests::hasNearMiss))
                .as("rules without a case in expectNot.rules that differs in one fact from a case that fires them")
                .isEmpty();
    }

    @Test
    void everyRuleFiresInSomeCaseUnlessItIsOneOfEditedTables() {
        Coverage coverage = Coverage.of(Knowledge.BASE, Knowledge.results());

        SourceFiles.write(
                Path.of("target/row-coverage.md"),
                "# Rows that no case hits\n\n" + String.join("\n", coverage.rowsNeverDecided()) + "\n");

        assertThat(coverage.rulesNeverFired())
                .as("rules that fire in no case, exactly those of edited tables")
                .containsExactlyInAnyOrderElementsOf(OF_EDITED_TABLES);
    }

    private static List<String> without(BiPredicate<Casebook, String> shown) {
        List<String> missing = new ArrayList<>();
        for (RuleFile file : RuleFile.all()) {
            Casebook book = Knowledge.BESIDE_RULES.stream()
                    .filter(candidate -> candidate.source().equals(file.casebook()))
                    .findFirst()
                    .orElseGet(() -> new Casebook(file.casebook(), List.of()));
            file.rules()
                    .filter(rule -> !OF_EDITED_TABLES.contains(rule.getName()))
                    .filter(rule -> !shown.test(book, rule.getName()))
                    .forEach(rule -> missing.add(file.casebook() + ": " + rule.getName()));
        }
        return missing;
    }

    private static boolean fires(Case example, String rule) {
        return example.expect() != null && example.expect().rules().contains(rule);
    }

    private static boolean misses(Case example, String rule) {
        return example.expectNot() != null && example.expectNot().rules().contains(rule);
    }

    private static boolean hasNearMiss(Casebook book, String rule) {
        return book.cases().stream()
                .filter(example -> fires(example, rule))
                .anyMatch(hit -> book.cases().stream()
                        .filter(example -> misses(example, rule))
                        .anyMatch(miss -> differences(hit.given(), miss.given()) == 1));
    }

    private static long differences(CaseFacts left, CaseFacts right) {
        Map<String, String> one = leaves(left);
        Map<String, String> other = leaves(right);
        long changed = one.entrySet().stream()
                .filter(leaf -> !Objects.equals(leaf.getValue(), other.get(leaf.getKey())))
                .count();
        return changed
                + other.keySet().stream().filter(path -> !one.containsKey(path)).count();
    }

    private static Map<String, String> leaves(CaseFacts facts) {
        Map<String, String> leaves = new TreeMap<>();
        collect("", JSON.valueToTree(facts), leaves);
        return leaves;
    }

    private static void collect(String path, JsonNode node, Map<String, String> leaves) {
        if (node.isObject()) {
            node.properties().forEach(entry -> collect(path + "/" + entry.getKey(), entry.getValue(), leaves));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + "/" + i, node.get(i), leaves);
            }
        } else if (!node.isNull()) {
            leaves.put(path, node.asString());
        }
    }
}
