package org.guwen.analysis;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.guwen.table.DecisionTable;
import org.guwen.table.Finding;
import org.guwen.table.HitPolicy;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the analysis of a table of eight condition columns costs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgs = {"-Xms512m", "-Xmx512m"})
@SuppressWarnings("NullAway.Init")
public class AnalysisBenchmark {

    /** Rows of the table. */
    @Param({"1000", "2000"})
    public int rows;

    /** Hit policy of the table. */
    @Param({"UNIQUE", "FIRST", "PRIORITY", "COLLECT", "RULE_ORDER"})
    public HitPolicy policy;

    private DecisionTable cut;
    private DecisionTable drawn;
    private DecisionTable intricate;

    /** Makes the tables. */
    @Setup(Level.Trial)
    public void make() {
        cut = new LargeTables(rows).cut(policy, rows);
        drawn = new LargeTables(rows).drawn(policy, rows, true);
        intricate = new LargeTables(rows).intricate(policy, rows);
    }

    /** A table without gaps and overlaps. */
    @Benchmark
    public List<Finding> complete() {
        return TableAnalysis.standard().analyse(cut);
    }

    /** A table of rows that lie across each other. */
    @Benchmark
    public List<Finding> crossing() {
        return TableAnalysis.standard().analyse(drawn);
    }

    /** A table made to be hard. */
    @Benchmark
    public List<Finding> hard() {
        return TableAnalysis.standard().analyse(intricate);
    }
}
