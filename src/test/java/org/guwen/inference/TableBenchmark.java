package org.guwen.inference;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.drools.modelcompiler.KieBaseBuilder;
import org.guwen.advice.TimeLimit;
import org.guwen.facts.code.Role;
import org.guwen.facts.code.Severity;
import org.guwen.facts.derived.Situation;
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

/** One decision by one table: the rows as Drools rules against a scan over an array of rows. */
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
    private CompiledTable compiled;
    private SessionPool sessions;
    private GeneratedRequest[] requests;
    private Situation[] situations;
    private int next;

    /** Builds both and compares their answers to all requests. */
    @Setup(Level.Trial)
    public void build() {
        Random random = new Random(rows);
        scanned = GeneratedTable.of(rows, random);
        compiled = new CompiledTable(0, scanned.table());
        sessions = new SessionPool(
                KieBaseBuilder.createKieBaseFromModel(RowRules.model(compiled)),
                Map.of(),
                DecisionSession.FIRING_LIMIT);
        requests = Stream.generate(() -> GeneratedRequest.draw(random))
                .limit(REQUESTS)
                .toArray(GeneratedRequest[]::new);
        situations = Stream.of(requests).map(GeneratedRequest::situation).toArray(Situation[]::new);
        for (int i = 0; i < REQUESTS; i++) {
            if (!decide(situations[i]).equals(scanned.scan(requests[i]))) {
                throw new IllegalStateException("different answers to " + requests[i]);
            }
        }
    }

    /** The rule engine, from the facts of a case to the outcomes of the row. */
    @Benchmark
    public Object drools() {
        return decide(situations[next()]);
    }

    /** The array scan. */
    @Benchmark
    public Object scan() {
        return scanned.scan(requests[next()]);
    }

    private int next() {
        next = next + 1 == REQUESTS ? 0 : next + 1;
        return next;
    }

    private GeneratedRow.Outcome decide(Situation situation) {
        int[] hits = sessions.decide(session -> session.ask(compiled, compiled.codes(situation, AS_OF)));
        if (hits.length != 1) {
            throw new IllegalStateException(hits.length + " rows match");
        }
        Row row = compiled.rows().get(hits[0]);
        return new GeneratedRow.Outcome(
                row.outcome("severity", Severity.class).orElseThrow(),
                row.outcome("escalateTo", Role.class).orElseThrow(),
                row.outcome("plan", TimeLimit.class).orElseThrow());
    }
}
