package org.guwen.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.RuleDescr;
import org.guwen.inference.principle.FieldTypes;
import org.guwen.inference.principle.Principle;
import org.guwen.inference.principle.PrincipleReader;
import org.guwen.inference.principle.Reading;
import org.junit.jupiter.api.Test;

class PrincipleGrammarTests {

    @Test
    void everyPrincipleIsReadAsData() {
        Reading reading = read();
        assertThat(reading.violations()).isEmpty();
        assertThat(reading.principles().stream().map(Principle::name))
                .containsExactlyElementsOf(RuleFile.all().stream()
                        .flatMap(RuleFile::rules)
                        .map(RuleDescr::getName)
                        .toList());
    }

    @Test
    void clausesAndSentencesAreThoseOfTheSource() {
        List<RuleDescr> rules = RuleFile.all().stream().flatMap(RuleFile::rules).toList();
        List<Principle> principles = read().principles();
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

    private static Reading read() {
        Map<String, String> sources = new LinkedHashMap<>();
        RuleFile.all().forEach(file -> sources.put(file.toString(), file.text()));
        return new PrincipleReader(FieldTypes.ofVocabulary()).read(sources);
    }
}
