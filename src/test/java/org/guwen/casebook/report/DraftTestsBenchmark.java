package org.guwen.casebook.report;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.guwen.casebook.Casebook;
import org.guwen.casebook.sheet.SheetCase;
import org.guwen.casebook.sheet.SheetCases;
import org.guwen.casebook.sheet.TestWorkbooks;
import org.guwen.casebook.yaml.ShippedCases;
import org.guwen.inference.Inference;
import org.guwen.inference.KnowledgeBase;
import org.guwen.ruleset.ShippedKnowledge;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What running all cases of the shipped workbooks and of the program costs, as every check of a draft does. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgs = {"-Xms512m", "-Xmx512m"})
public class DraftTestsBenchmark {

    private final KnowledgeBase knowledge = TestWorkbooks.knowledge();
    private final List<Casebook> shipped = new ShippedCases().all();
    private final DraftTests tests = new DraftTests(new Inference());
    private final List<SheetCase> ofWorkbooks = ShippedKnowledge.workbooks().stream()
            .map(workbook -> TestWorkbooks.read(workbook.name(), workbook.content()))
            .flatMap(reading -> SheetCases.read(reading.testSheets(), reading.workbook()).cases().stream())
            .toList();

    /** All cases once. */
    @Benchmark
    public TestReport all() {
        return tests.run(knowledge, ofWorkbooks, shipped);
    }
}
