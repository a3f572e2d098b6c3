package org.guwen.release.publication;

import java.util.List;
import org.guwen.casebook.CaseResult;
import org.guwen.casebook.CaseRunner;
import org.guwen.casebook.report.PassedContents;
import org.guwen.casebook.yaml.ShippedCases;
import org.guwen.inference.Inference;
import org.guwen.inference.KnowledgeBase;
import org.springframework.stereotype.Component;

/** Asks a release that was just built the cases of the program, before it may serve, unless they passed on the same content. */
@Component
class ReleaseSmokeCheck {

    private final Inference inference;
    private final ShippedCases cases;
    private final PassedContents passed;

    ReleaseSmokeCheck(Inference inference, ShippedCases cases, PassedContents passed) {
        this.inference = inference;
        this.cases = cases;
        this.passed = passed;
    }

    /** What is not as expected, empty if everything is. */
    List<String> failures(KnowledgeBase knowledge) {
        if (passed.contains(knowledge.ruleset())) {
            return List.of();
        }
        CaseRunner runner = new CaseRunner(inference, knowledge);
        List<String> failures = cases.all().stream()
                .flatMap(casebook -> runner.run(casebook).stream())
                .filter(result -> !result.isPassed())
                .map(ReleaseSmokeCheck::text)
                .toList();
        if (failures.isEmpty()) {
            passed.add(knowledge.ruleset());
        }
        return failures;
    }

    private static String text(CaseResult result) {
        return result.example().name() + ": " + result.failures();
    }
}
