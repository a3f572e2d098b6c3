package org.guwen.release.publication;

import java.util.List;
import org.guwen.casebook.CaseResult;
import org.guwen.casebook.CaseRunner;
import org.guwen.casebook.yaml.ShippedCases;
import org.guwen.inference.Inference;
import org.guwen.inference.KnowledgeBase;
import org.springframework.stereotype.Component;

/** Asks a release that was just built the cases of the program, before it may serve. */
@Component
class ReleaseSmokeCheck {

    private final Inference inference;
    private final ShippedCases cases;

    ReleaseSmokeCheck(Inference inference, ShippedCases cases) {
        this.inference = inference;
        this.cases = cases;
    }

    /** What is not as expected, empty if everything is. */
    List<String> failures(KnowledgeBase knowledge) {
        CaseRunner runner = new CaseRunner(inference, knowledge);
        return cases.all().stream()
                .flatMap(casebook -> runner.run(casebook).stream())
                .filter(result -> !result.isPassed())
                .map(ReleaseSmokeCheck::text)
                .toList();
    }

    private static String text(CaseResult result) {
        return result.example().name() + ": " + result.failures();
    }
}
