package org.guwen.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guwen.SourceFiles;
import org.guwen.advice.act.ForbiddenActs;
import org.guwen.advice.clause.Clause;
import org.guwen.advice.code.ForbiddenCode;
import org.guwen.casebook.Case;
import org.guwen.table.DecisionTable;
import org.junit.jupiter.api.Test;

class ClauseCoverageTests {

    private final Map<String, Set<String>> servedBy = servedBy();

    @Test
    void everyClauseOfPracticeAndEveryReadingIsServedByARuleOrARow() {
        SourceFiles.write(Path.of("target/clause-coverage.md"), listing());

        assertThat(Knowledge.CLAUSES.all())
                .filteredOn(clause -> clause.kind() == Clause.Kind.PRACTICE || clause.kind() == Clause.Kind.RESOLUTION)
                .extracting(Clause::id)
                .filteredOn(id -> !servedBy.containsKey(id))
                .as("clauses that no rule and no row serves")
                .isEmpty();
    }

    @Test
    void rulesAndRowsCiteClausesOfTheCatalogue() {
        assertThat(servedBy.keySet()).allMatch(Knowledge.CLAUSES::isKnown);
    }

    @Test
    void forbiddenActsCiteClausesOfTheCatalogue() {
        assertThat(ForbiddenCode.values())
                .allSatisfy(code -> assertThat(ForbiddenActs.get().clauses(code))
                        .isNotEmpty()
                        .doesNotHaveDuplicates()
                        .allMatch(Knowledge.CLAUSES::isKnown));
    }

    private static Map<String, Set<String>> servedBy() {
        Map<String, Set<String>> served = new LinkedHashMap<>();
        Knowledge.BASE
                .principles()
                .values()
                .forEach(rule -> rule.clauses().forEach(id -> add(served, id, rule.rule())));
        for (DecisionTable table : Knowledge.BASE.ruleset().tables()) {
            table.rows().forEach(row -> row.clauses().forEach(id -> add(served, id, table.id() + " " + row.id())));
        }
        return served;
    }

    private static void add(Map<String, Set<String>> served, String clause, String server) {
        served.computeIfAbsent(clause, id -> new LinkedHashSet<>()).add(server);
    }

    private String listing() {
        StringBuilder listing = new StringBuilder("# Clauses, what serves them, and the cases that show them\n");
        for (Clause clause : Knowledge.CLAUSES.all()) {
            listing.append("\n## ")
                    .append(clause.id())
                    .append(" (")
                    .append(clause.kind())
                    .append(")\n\n");
            listing.append(clause.en()).append("\n\n");
            servedBy.getOrDefault(clause.id(), Set.of())
                    .forEach(server -> listing.append("- ").append(server).append('\n'));
            cases(clause.id())
                    .forEach(name -> listing.append("- case: ").append(name).append('\n'));
        }
        return listing.toString();
    }

    private static List<String> cases(String clause) {
        return Knowledge.casebooks()
                .flatMap(book -> book.cases().stream())
                .filter(example -> example.clauses().contains(clause))
                .map(Case::name)
                .toList();
    }
}
