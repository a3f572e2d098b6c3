package org.guwen.inference.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guwen.inference.index.TableIndex;
import org.guwen.table.DecisionTable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs all benchmarks, or those that the arguments of JMH name, and prints what they found as Markdown. */
public final class BenchmarkReport {

    private static final double NANOS_PER_MICROSECOND = 1e3;
    private static final double NANOS_PER_MILLISECOND = 1e6;
    private static final double BYTES_PER_MEGABYTE = 1e6;
    private static final int COPIES = 20;

    private BenchmarkReport() {}

    /** Runs the benchmarks. */
    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        CommandLineOptions given = new CommandLineOptions(args);
        OptionsBuilder options = new OptionsBuilder();
        options.parent(given);
        if (given.getIncludes().isEmpty()) {
            options.include("org\\.guwen\\..*Benchmark");
        }
        Options chosen = options.build();
        double load = load();
        Collection<RunResult> results = new Runner(chosen).run();
        print("\n%s; load before and after %.1f, %.1f\n", machine(), load, load());
        tables(results);
        consultations(results);
        builds(results);
    }

    private static void tables(Collection<RunResult> results) {
        Map<Integer, Map<String, RunResult>> byRows = new TreeMap<>();
        of(results, TableBenchmark.class)
                .forEach(result -> byRows.computeIfAbsent(
                                Integer.valueOf(parameter(result, "rows")), rows -> new HashMap<>())
                        .put(name(result), result));
        if (byRows.isEmpty()) {
            return;
        }
        print("\n| rows | index | rows as Drools rules | array scan | rules / index | scan / index |\n");
        print("|---|---|---|---|---|---|\n");
        byRows.forEach((rows, found) -> print(
                "| %,d | %s | %s | %s | %.1f | %.1f |\n",
                rows,
                nanos(found.get("index")),
                nanos(found.get("rules")),
                nanos(found.get("scan")),
                processorNanos(found.get("rules")) / processorNanos(found.get("index")),
                processorNanos(found.get("scan")) / processorNanos(found.get("index"))));
        print("\nNanoseconds a decision, coding included: on the wall (of the processor); ratios of the processor\n");
    }

    private static String nanos(@Nullable RunResult result) {
        return result == null ? "" : "%,.0f (%,.0f)".formatted(score(result), processorNanos(result));
    }

    private static double processorNanos(@Nullable RunResult result) {
        return result == null ? Double.NaN : counter(result, "processorNanos") / counter(result, "operations");
    }

    private static double counter(RunResult result, String name) {
        return Objects.requireNonNull(result.getSecondaryResults().get(name), name)
                .getScore();
    }

    private static void consultations(Collection<RunResult> results) {
        if (of(results, ConsultationBenchmark.class).findAny().isEmpty()) {
            return;
        }
        print("\n| consultation | median µs | p99 µs | mean µs of the processor |\n|---|---|---|---|\n");
        of(results, ConsultationBenchmark.class)
                .forEach(result -> print(
                        "| %s | %.0f | %.0f | %.0f |\n",
                        parameter(result, "bodies"),
                        percentile(result, 50),
                        percentile(result, 99),
                        processorNanos(result) / NANOS_PER_MICROSECOND));
    }

    private static void builds(Collection<RunResult> results) {
        if (of(results, BuildBenchmark.class).findAny().isEmpty()) {
            return;
        }
        print("\n| build, warm | ms | ms of the processor |\n|---|---|---|\n");
        of(results, BuildBenchmark.class)
                .forEach(result -> print(
                        "| %s | %.1f | %.1f |\n",
                        name(result), score(result), processorNanos(result) / NANOS_PER_MILLISECOND));
        print("\n| index of rows | MB retained |\n|---|---|\n");
        IntStream.of(20, 200, 2_000, 10_000).forEach(rows -> print("| %,d | %.2f |\n", rows, retained(rows)));
    }

    /** Megabytes that the index of a table keeps beside the table. */
    private static double retained(int rows) {
        DecisionTable table = GeneratedTable.of(rows, new Random(rows)).table();
        TableIndex[] indexes = new TableIndex[COPIES];
        long before = used();
        try {
            Arrays.setAll(indexes, copy -> TableIndex.of(table));
            return (double) (used() - before) / COPIES / BYTES_PER_MEGABYTE;
        } finally {
            Reference.reachabilityFence(indexes);
        }
    }

    private static long used() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    private static Stream<RunResult> of(Collection<RunResult> results, Class<?> benchmark) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().startsWith(benchmark.getName() + "."));
    }

    private static String name(RunResult result) {
        String benchmark = result.getParams().getBenchmark();
        return benchmark.substring(benchmark.lastIndexOf('.') + 1);
    }

    private static String parameter(RunResult result, String name) {
        return result.getParams().getParam(name);
    }

    private static double score(RunResult result) {
        return result.getPrimaryResult().getScore();
    }

    private static double percentile(RunResult result, double rank) {
        return result.getPrimaryResult().getStatistics().getPercentile(rank);
    }

    private static String machine() {
        return "%s, %d processors, %s %s, JDK %s"
                .formatted(
                        processor(),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("java.version"));
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
