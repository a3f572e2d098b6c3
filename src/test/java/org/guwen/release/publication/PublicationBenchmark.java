package org.guwen.release.publication;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.guwen.TestDatabase;
import org.guwen.advice.clause.ClauseCatalogue;
import org.guwen.inference.Knowledge;
import org.guwen.inference.KnowledgeBase;
import org.guwen.release.NewRelease;
import org.guwen.release.workflow.LargeWorkbooks;
import org.guwen.release.workflow.ScriptEdits;
import org.guwen.ruleset.Ruleset;
import org.guwen.ruleset.RulesetReader;
import org.guwen.ruleset.Workbook;

/** What a publication costs in a warm process: as a whole, and read, built and tested on its own. */
public final class PublicationBenchmark {

    private static final int ROUNDS = 16;
    private static final int WARM_UP = 8;
    private static final double NANOS_PER_MILLI = 1e6;

    private PublicationBenchmark() {}

    /** Measures; the argument is the number of rows. */
    public static void main(String[] args) throws Exception {
        int rows = args.length == 0 ? 2_000 : Integer.parseInt(args[0]);
        for (TestDatabase database : TestDatabase.values()) {
            try (ReleaseNode node = ReleaseNode.on(database.open())) {
                measure(database, node, rows);
            }
        }
        System.exit(0);
    }

    private static void measure(TestDatabase database, ReleaseNode node, int rows) throws Exception {
        ClauseCatalogue clauses = node.bean(ClauseCatalogue.class);
        String principles = node.bean(RulesetReader.class).principlesSha256();
        Knowledge knowledge = node.bean(Knowledge.class);
        ReleaseSmokeCheck selfTest = node.bean(ReleaseSmokeCheck.class);
        Timings reads = new Timings();
        Timings builds = new Timings();
        Timings tests = new Timings();
        Timings publications = new Timings();
        Timings returns = new Timings();
        List<List<Workbook>> editions = List.of(LargeWorkbooks.of(rows, 1), LargeWorkbooks.of(rows, 2));
        for (int round = 0; round < ROUNDS; round++) {
            List<Workbook> workbooks = editions.get(round % 2);
            Ruleset ruleset = reads.of(() -> new RulesetReader(clauses).read(0, principles, workbooks));
            KnowledgeBase built = builds.of(() -> knowledge.build(ruleset));
            List<String> failures = tests.of(() -> selfTest.failures(built));
            if (!failures.isEmpty()) {
                throw new IllegalStateException(failures.toString());
            }
            NewRelease order = ScriptEdits.release(workbooks, "Round " + round, null);
            publications.of(() -> node.publication().publish(order));
            returns.of(() -> node.publication().activate(1, "back", ScriptEdits.APPROVER, null));
        }
        print("%n%s, %,d rows | time, ms | processor, ms%n", database, rows);
        reads.print("read");
        builds.print("build");
        tests.print("self-test");
        publications.print("publish: built, tested, stored and swapped; read before");
        returns.print("roll back");
    }

    /** Times of the rounds after the warm-up, by the clock and by the processor: other programs are running too. */
    private record Timings(List<Double> clock, List<Double> processor) {

        Timings() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        <T> T of(Callable<T> task) throws Exception {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long processorStart = threads.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            T result = task.call();
            clock.add((System.nanoTime() - start) / NANOS_PER_MILLI);
            processor.add((threads.getCurrentThreadCpuTime() - processorStart) / NANOS_PER_MILLI);
            return result;
        }

        void print(String part) {
            PublicationBenchmark.print("%s | %.0f | %.0f%n", part, median(clock), median(processor));
        }

        private static double median(List<Double> millis) {
            return millis.subList(WARM_UP, millis.size()).stream()
                    .sorted()
                    .skip((ROUNDS - WARM_UP) / 2)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
