package org.guwen.inference.benchmark;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.guwen.advice.TimeLimit;
import org.guwen.facts.code.Role;
import org.guwen.facts.code.Severity;
import org.guwen.facts.vocabulary.Situation;
import org.guwen.inference.index.TableIndex;
import org.guwen.inference.rowrules.RowsAsRules;
import org.guwen.table.Row;
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

/** One decision by one table: its index against its rows as Drools rules and against a scan over an array of rows. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(
        value = 1,
        jvmArgs = {"-Xms1g", "-Xmx1g"})
@SuppressWarnings("NullAway.Init")
public class TableBenchmark {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 23);
    private static final int REQUESTS = 10_000;

    /** Rows of the table. */
    @Param({"20", "200", "2000", "10000"})
    public int rows;

    private GeneratedTable scanned;
    private TableIndex index;
    private RowsAsRules rules;
    private GeneratedRequest[] requests;
    private Situation[] situations;
    private int next;

    /** Builds all three and compares their answers to all requests. */
    @Setup(Level.Trial)
    public void build() {
        Random random = new Random(rows);
        scanned = GeneratedTable.of(rows, random);
        index = TableIndex.of(scanned.table());
        rules = RowsAsRules.of(scanned.table());
        requests = Stream.generate(() -> GeneratedRequest.draw(random))
                .limit(REQUESTS)
                .toArray(GeneratedRequest[]::new);
        situations = Stream.of(requests).map(GeneratedRequest::situation).toArray(Situation[]::new);
        for (int i = 0; i < REQUESTS; i++) {
            GeneratedRow.Outcome expected = scanned.scan(requests[i]);
            if (!byIndex(situations[i]).equals(expected)
                    || !byRules(situations[i]).equals(expected)) {
                throw new IllegalStateException("different answers to " + requests[i]);
            }
        }
    }

    /** The index, from the facts of a case to the outcomes of the row. */
    @Benchmark
    public Object index(ProcessorTime time) {
        time.operations++;
        return byIndex(situations[next()]);
    }

    /** The rule engine, from the facts of a case to the outcomes of the row. */
    @Benchmark
    public Object rules(ProcessorTime time) {
        time.operations++;
        return byRules(situations[next()]);
    }

    /** The array scan. */
    @Benchmark
    public Object scan(ProcessorTime time) {
        time.operations++;
        return scanned.scan(requests[next()]);
    }

    private int next() {
        next = next + 1 == REQUESTS ? 0 : next + 1;
        return next;
    }

    private GeneratedRow.Outcome byIndex(Situation situation) {
        int[] hits = index.hits(index.codes(field -> field.read(situation), AS_OF));
        return outcome(index.rows(), hits);
    }

    private GeneratedRow.Outcome byRules(Situation situation) {
        return outcome(rules.rows(), rules.hits(situation, AS_OF));
    }

    private static GeneratedRow.Outcome outcome(List<Row> rows, int[] hits) {
        if (hits.length != 1) {
            throw new IllegalStateException(hits.length + " rows match");
        }
        Row row = rows.get(hits[0]);
        return new GeneratedRow.Outcome(
                row.outcome("severity", Severity.class).orElseThrow(),
                row.outcome("escalateTo", Role.class).orElseThrow(),
                row.outcome("plan", TimeLimit.class).orElseThrow());
    }
}
