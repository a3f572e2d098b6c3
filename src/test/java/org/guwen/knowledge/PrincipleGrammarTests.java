package org.guwen.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.drl.ast.descr.RuleDescr;
import org.guwen.inference.principle.Allowance;
import org.guwen.inference.principle.FieldTypes;
import org.guwen.inference.principle.Principle;
import org.guwen.inference.principle.PrincipleReader;
import org.guwen.inference.principle.Reading;
import org.junit.jupiter.api.Test;

class PrincipleGrammarTests {

    @Test
    void everyPrincipleIsReadAsData() {
        Reading reading = read(Set.of(Allowance.values()));
        assertThat(reading.violations()).isEmpty();
        assertThat(reading.principles().stream().map(Principle::name))
                .containsExactlyElementsOf(RuleFile.all().stream()
                        .flatMap(RuleFile::rules)
                        .map(RuleDescr::getName)
                        .toList());
    }

    @Test
    void onlyComponentsOfComponentsAndComputedPropertiesStandOutsideOfTheGrammar() {
        assertThat(read(Set.of()).violations())
                .allSatisfy(violation -> assertThat(violation.sentence())
                        .containsAnyOf("is a component of a component", "is computed by a method"));
    }

    @Test
    void clausesAndSentencesAreThoseOfTheSource() {
        List<RuleDescr> rules = RuleFile.all().stream().flatMap(RuleFile::rules).toList();
        List<Principle> principles = read(Set.of(Allowance.values())).principles();
        assertThat(principles.stream().map(Principle::clauses))
                .containsExactlyElementsOf(rules.stream().map(RuleFile::clauses).toList());
        for (int i = 0; i < rules.size(); i++) {
            long insertions = Arrays.stream(
                            String.valueOf(rules.get(i).getConsequence()).split("insert\\(", -1))
                    .skip(1)
                    .count();
            assertThat(principles.get(i).consequences())
                    .as(principles.get(i).name())
                    .hasSize((int) insertions);
            assertThat(principles.get(i).patterns())
                    .as(principles.get(i).name())
                    .hasSameSizeAs(rules.get(i).getLhs().getDescrs());
        }
    }

    private static Reading read(Set<Allowance> allowances) {
        Map<String, String> sources = new LinkedHashMap<>();
        RuleFile.all().forEach(file -> sources.put(file.toString(), file.text()));
        return new PrincipleReader(allowances, FieldTypes.ofVocabulary()).read(sources);
    }
}
