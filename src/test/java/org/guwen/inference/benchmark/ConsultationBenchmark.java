package org.guwen.inference.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.guwen.facts.CaseFacts;
import org.guwen.inference.Inference;
import org.guwen.inference.TestKnowledge;
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
import tools.jackson.databind.json.JsonMapper;

/** One consultation in process, from facts to advice with all reasons, on the shipped rules and tables. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(
        value = 1,
        jvmArgs = {"-Xms1g", "-Xmx1g"})
@SuppressWarnings("NullAway.Init")
public class ConsultationBenchmark {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 23);

    /** File of request bodies. */
    @Param({"complaints", "cosmetic-work", "follow-up"})
    public String bodies;

    private final Inference inference = new Inference();
    private CaseFacts[] cases;
    private int next;

    /** Reads the cases. */
    @Setup(Level.Trial)
    public void read() throws IOException {
        try (InputStream stream = getClass().getResourceAsStream("/benchmark/" + bodies + ".json")) {
            cases = JsonMapper.builder().build().readValue(Objects.requireNonNull(stream), CaseFacts[].class);
        }
    }

    /** One case after the other. */
    @Benchmark
    public Object infer(ProcessorTime time) {
        time.operations++;
        next = next + 1 == cases.length ? 0 : next + 1;
        return inference.infer(TestKnowledge.BASE, cases[next], AS_OF);
    }
}
