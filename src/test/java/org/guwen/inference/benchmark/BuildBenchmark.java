package org.guwen.inference.benchmark;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.guwen.inference.TestKnowledge;
import org.guwen.inference.index.TableIndex;
import org.guwen.inference.rowrules.RowsAsRules;
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

    private static final int LARGE = 2_000;
    private static final int GIANT = 10_000;

    private List<Workbook> workbooks;
    private DecisionTable large;
    private DecisionTable giant;

    /** Reads what is built later. */
    @Setup(Level.Trial)
    public void read() {
        workbooks = ShippedKnowledge.workbooks();
        large = GeneratedTable.of(LARGE, new Random(LARGE)).table();
        giant = GeneratedTable.of(GIANT, new Random(GIANT)).table();
    }

    /** The shipped workbooks, from bytes to tables. */
    @Benchmark
    public Ruleset readWorkbooks(ProcessorTime time) {
        time.operations++;
        return new RulesetReader(TestKnowledge.CLAUSES).read(1, "", workbooks);
    }

    /** The shipped principles and tables, from tables to a knowledge base. */
    @Benchmark
    public Object buildShipped(ProcessorTime time) {
        time.operations++;
        return TestKnowledge.of(TestKnowledge.RULESET);
    }

    /** The index of a table of 2,000 rows. */
    @Benchmark
    public Object indexLargeTable(ProcessorTime time) {
        time.operations++;
        return TableIndex.of(large);
    }

    /** The index of a table of 10,000 rows. */
    @Benchmark
    public Object indexGiantTable(ProcessorTime time) {
        time.operations++;
        return TableIndex.of(giant);
    }

    /** The rows of a table of 2,000 rows as Drools rules. */
    @Benchmark
    public Object rulesOfLargeTable(ProcessorTime time) {
        time.operations++;
        return RowsAsRules.of(large);
    }
}
