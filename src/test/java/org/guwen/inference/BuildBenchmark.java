package org.guwen.inference;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.drools.modelcompiler.KieBaseBuilder;
import org.guwen.ruleset.Ruleset;
import org.guwen.ruleset.RulesetReader;
import org.guwen.ruleset.ShippedKnowledge;
import org.guwen.ruleset.Workbook;
import org.guwen.table.DecisionTable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What publishing costs: workbooks read, and knowledge bases built. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgs = {"-Xms1g", "-Xmx1g"})
@SuppressWarnings("NullAway.Init")
public class BuildBenchmark {

    private static final int SIZE = 2_000;

    private List<Workbook> workbooks;
    private DecisionTable large;

    /** Reads what is built later. */
    @Setup(Level.Trial)
    public void read() {
        workbooks = ShippedKnowledge.workbooks();
        large = GeneratedTable.of(SIZE, new Random(SIZE)).table();
    }

    /** The shipped workbooks, from bytes to tables. */
    @Benchmark
    public Ruleset readWorkbooks() {
        return new RulesetReader(TestKnowledge.CLAUSES).read(1, "", workbooks);
    }

    /** The shipped principles and tables, from tables to a knowledge base. */
    @Benchmark
    public Object buildShipped() {
        return TestKnowledge.of(TestKnowledge.RULESET);
    }

    /** One table of 2,000 rows. */
    @Benchmark
    public Object buildLargeTable() {
        return KieBaseBuilder.createKieBaseFromModel(RowRules.model(new CompiledTable(0, large)));
    }
}
