package org.guwen.consultation.batch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.guwen.ChildService;
import org.guwen.HttpCaller;

/**
 * How many cases a second a batch answers beside single posts, one after the other and from eight callers at a time, all of
 * a service with 256 MB of memory, and whether a long batch fits into it. The first argument is the number of lines.
 */
public final class BatchBenchmark {

    private static final String FACTS = "{\"topic\":\"COMPLAINT\",\"actor\":{\"role\":\"SERVICE_ADVISOR\"},"
            + "\"complaint\":{\"channel\":\"ON_SITE\",\"category\":\"REPAIR_QUALITY\",\"responsibility\":\"OUR_FAULT\","
            + "\"hasVehicleProblem\":true},\"charge\":{\"atIssue\":true,\"labourFee\":600,\"partsFee\":200}}";
    private static final int SINGLE = 400;
    private static final int CALLERS = 8;
    private static final double NANOS = 1e9;

    private BatchBenchmark() {}

    private interface Work {
        void run() throws IOException, InterruptedException, ExecutionException;
    }

    /** Measures. */
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        int lines = args.length == 0 ? 20_000 : Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("guwen-batch");
        try (ChildService service = ChildService.confined(folder, "256m")) {
            int port = service.port();
            batch(port, 1_000);
            alone(port, 1, SINGLE);
            report("single posts, one after the other", SINGLE, time(() -> alone(port, 1, SINGLE)));
            report("single posts of eight callers", SINGLE * CALLERS, time(() -> alone(port, CALLERS, SINGLE)));
            report("a batch", lines, time(() -> batch(port, lines)));
        }
    }

    private static void report(String what, int cases, double seconds) {
        System.out.printf(Locale.ROOT, "%s: %d cases, %.0f a second%n", what, cases, cases / seconds);
    }

    private static double time(Work work) throws IOException, InterruptedException, ExecutionException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / NANOS;
    }

    private static void alone(int port, int callers, int each) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                running.add(threads.submit(() -> {
                    HttpCaller caller = new HttpCaller(port);
                    Map<String, String> headers = new HashMap<>(HttpCaller.as("advisor"));
                    headers.put("Content-Type", "application/json");
                    for (int j = 0; j < each; j++) {
                        int status = caller.send("POST", "/api/v1/consultations?explain=none", headers, FACTS)
                                .statusCode();
                        if (status != 201) {
                            throw new IllegalStateException("status " + status);
                        }
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private static void batch(int port, int lines) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/v1/consultations/batch"))
                .header("Authorization", HttpCaller.as("advisor").get("Authorization"))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> lines(lines)))
                .build();
        HttpResponse<Stream<String>> answers =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
        long answered =
                answers.body().filter(line -> line.contains("\"status\":201")).count();
        if (answered != lines) {
            throw new IllegalStateException(answered + " of " + lines + " lines were answered");
        }
    }

    /** Lines made while they are sent, so that neither side holds them. */
    private static InputStream lines(int count) {
        byte[] line = ("{\"facts\":" + FACTS + "}\n").getBytes(StandardCharsets.UTF_8);
        return new InputStream() {

            private long given;

            @Override
            public int read() {
                return given == (long) count * line.length ? -1 : line[(int) (given++ % line.length)] & 0xff;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                int at = (int) (given % line.length);
                long left = (long) count * line.length - given;
                int read = (int) Math.min(Math.min(length, line.length - at), left);
                System.arraycopy(line, at, target, offset, read);
                given += read;
                return left == 0 ? -1 : read;
            }
        };
    }
}
