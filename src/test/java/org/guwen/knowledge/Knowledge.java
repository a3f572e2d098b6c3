package org.guwen.knowledge;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.guwen.SourceFiles;
import org.guwen.advice.clause.ClauseCatalogue;
import org.guwen.casebook.CaseResult;
import org.guwen.casebook.CaseRunner;
import org.guwen.casebook.Casebook;
import org.guwen.casebook.yaml.CasebookReader;
import org.guwen.casebook.yaml.ShippedCases;
import org.guwen.inference.ClauseKinds;
import org.guwen.inference.Inference;
import org.guwen.inference.KnowledgeBase;
import org.guwen.inference.Principles;
import org.guwen.ruleset.ClauseSource;
import org.guwen.ruleset.RulesetReader;
import org.guwen.ruleset.ShippedKnowledge;

/** The shipped knowledge, built once for all tests; nothing in it changes. */
final class Knowledge {

    static final ClauseCatalogue CLAUSES = ClauseSource.load();
    static final KnowledgeBase BASE = KnowledgeBase.of(
            new RulesetReader(CLAUSES).read(1, ShippedKnowledge.principlesSha256(), ShippedKnowledge.workbooks()),
            Principles.shipped(new ClauseKinds(CLAUSES::basis)));
    static final List<Casebook> BESIDE_RULES = new ShippedCases().all();
    static final List<Casebook> SCENARIOS = scenarios();
    static final CaseRunner RUNNER = new CaseRunner(new Inference(), BASE);

    private Knowledge() {}

    /** Every casebook there is. */
    static Stream<Casebook> casebooks() {
        return Stream.concat(BESIDE_RULES.stream(), SCENARIOS.stream());
    }

    /** What comes of every case there is. */
    static List<CaseResult> results() {
        return casebooks().flatMap(book -> RUNNER.run(book).stream()).toList();
    }

    private static List<Casebook> scenarios() {
        CasebookReader reader = new CasebookReader();
        return SourceFiles.below(Path.of("src/test/resources/scenarios"), ".yaml")
                .map(file -> reader.read(file.toString(), SourceFiles.text(file)))
                .toList();
    }
}
