package org.guwen.inference;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs all benchmarks, or those that the arguments of JMH name, and prints what they found as Markdown. */
public final class BenchmarkReport {

    private static final double NANOS_PER_SECOND = 1e9;

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
        Map<Integer, Double> drools = new TreeMap<>();
        Map<Integer, Double> scan = new TreeMap<>();
        of(results, TableBenchmark.class)
                .forEach(result -> (name(result).equals("scan") ? scan : drools)
                        .put(Integer.valueOf(parameter(result, "rows")), score(result)));
        if (drools.isEmpty()) {
            return;
        }
        print("\n| rows | Drools, decisions/s | array scan, decisions/s | Drools / scan |\n|---|---|---|---|\n");
        drools.forEach((rows, nanos) -> print(
                "| %,d | %,.0f | %,.0f | %.2f |\n",
                rows,
                NANOS_PER_SECOND / nanos,
                NANOS_PER_SECOND / scan.getOrDefault(rows, Double.NaN),
                scan.getOrDefault(rows, Double.NaN) / nanos));
        print(
                "\nGrowth of one decision from 200 to 10,000 rows: %.1f\n",
                drools.getOrDefault(10_000, Double.NaN) / drools.getOrDefault(200, Double.NaN));
    }

    private static void consultations(Collection<RunResult> results) {
        if (of(results, ConsultationBenchmark.class).findAny().isEmpty()) {
            return;
        }
        print("\n| consultation | median µs | p99 µs |\n|---|---|---|\n");
        of(results, ConsultationBenchmark.class)
                .forEach(result -> print(
                        "| %s | %.0f | %.0f |\n",
                        parameter(result, "bodies"), percentile(result, 50), percentile(result, 99)));
    }

    private static void builds(Collection<RunResult> results) {
        if (of(results, BuildBenchmark.class).findAny().isEmpty()) {
            return;
        }
        print("\n| build, warm | ms |\n|---|---|\n");
        of(results, BuildBenchmark.class).forEach(result -> print("| %s | %.0f |\n", name(result), score(result)));
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
