package org.guwen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Starts the packaged jar as a process and waits until its health is UP, in turn with the same jar without Guwen; on an
 * empty store and on the store just made.
 */
public final class StartUpBenchmark {

    private static final int ROUNDS = 5;
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int POLL_MILLIS = 10;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;

    private StartUpBenchmark(Path folder) {
        this.folder = folder;
    }

    /** Measures {@code target/guwen.jar}; the argument is the number of rounds. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("guwen-start");
        int rounds = args.length == 0 ? ROUNDS : Integer.parseInt(args[0]);
        Path packaged = Path.of("target/guwen.jar").toAbsolutePath();
        new StartUpBenchmark(folder).run(packaged, BareJar.of(packaged, folder), rounds);
    }

    private void run(Path guwen, Path bare, int rounds) throws IOException, InterruptedException {
        List<List<Double>> seconds =
                List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round < rounds; round++) {
            Path store = Files.createDirectory(folder.resolve("guwen-" + round));
            Path bareStore = Files.createDirectory(folder.resolve("bare-" + round));
            seconds.get(0).add(start(guwen, store));
            seconds.get(1).add(start(bare, bareStore));
            seconds.get(2).add(start(guwen, store));
            seconds.get(3).add(start(bare, bareStore));
        }
        print("| store | Guwen, s | without Guwen, s | ratio |\n|---|---|---|---|\n");
        row("empty", median(seconds.get(0)), median(seconds.get(1)));
        row("existing", median(seconds.get(2)), median(seconds.get(3)));
    }

    private double start(Path jar, Path store) throws IOException, InterruptedException {
        int port = freePort();
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        jar.toString(),
                        "--server.port=" + port,
                        "--spring.flyway.placeholders.bytes=binary large object")
                .directory(store.toFile())
                .redirectErrorStream(true)
                .redirectOutput(store.resolve("start.log").toFile())
                .start();
        try {
            awaitHealth(process, port, store);
            return (System.nanoTime() - begin) / 1e9;
        } finally {
            process.destroy();
            process.waitFor(1, TimeUnit.MINUTES);
        }
    }

    private void awaitHealth(Process process, int port, Path store) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                .build();
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!isUp(request)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("no start; see " + store.resolve("start.log"));
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    private boolean isUp(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200 && response.body().contains("UP");
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static void row(String store, double guwen, double bare) {
        print("| %s | %.2f | %.2f | %.2f |\n", store, guwen, bare, guwen / bare);
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
