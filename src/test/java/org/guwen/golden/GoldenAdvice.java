package org.guwen.golden;

import java.util.List;
import java.util.stream.IntStream;
import org.guwen.inference.Inferred;

/** Asks recorded cases again. */
final class GoldenAdvice {

    private GoldenAdvice() {}

    /**
     * What the engine says today. An engine that fails on a case says so: that is a difference like any other.
     *
     * @param facts the facts in JSON
     */
    static List<AdviceItem> today(ShippedEngine engine, String facts) {
        Inferred inferred;
        try {
            inferred = engine.answer(facts);
        } catch (RuntimeException e) {
            String failure = e.getClass().getSimpleName() + ": " + e.getMessage();
            return List.of(new AdviceItem("failure", "", failure, List.of()));
        }
        return AdviceItems.of(inferred.advice());
    }

    /** Compares every case with what the engine says today. */
    static DifferenceReport compare(ShippedEngine engine, List<GoldenCase> cases, AllowedDifferences allowed) {
        List<List<Difference>> differences = IntStream.range(0, cases.size())
                .parallel()
                .mapToObj(i -> differences(engine, cases.get(i)))
                .toList();
        DifferenceReport report = new DifferenceReport();
        for (int i = 0; i < cases.size(); i++) {
            report.add(cases.get(i), differences.get(i), allowed);
        }
        return report;
    }

    private static List<Difference> differences(ShippedEngine engine, GoldenCase recorded) {
        return Comparison.of(recorded.topic(), recorded.advice(), today(engine, recorded.facts()));
    }
}
