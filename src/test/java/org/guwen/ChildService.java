package org.guwen;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The whole service in a process of its own, in demonstration mode, with its store in a folder. */
public final class ChildService implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final String DEMO = "--guwen.demo=true";
    private static final Pattern STARTED = Pattern.compile("Started \\w+ in ");
    private static final int LONGEST_SECONDS = 90;
    private static final int MOST_LOG = 4_000;

    private final Process process;
    private final StringBuilder log = new StringBuilder();
    private final CompletableFuture<Integer> port = new CompletableFuture<>();

    private ChildService(Process process) {
        this.process = process;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param packs directories and archives that come before the program on the class path
     */
    public static ChildService start(Path folder, List<Path> packs) throws IOException, InterruptedException {
        return start(
                folder, "-XX:TieredStopAtLevel=1", "-cp", classPath(packs), GuwenApplication.class.getName(), DEMO);
    }

    /**
     * Starts it as it runs in operation, to be measured.
     *
     * @param main what starts the service, of the tests too
     */
    public static ChildService measured(Path folder, Class<?> main) throws IOException, InterruptedException {
        return start(folder, "-cp", classPath(), main.getName(), DEMO);
    }

    /** Starts it as it runs in operation, with no more memory than that, such as {@code 256m}. */
    public static ChildService confined(Path folder, String heap) throws IOException, InterruptedException {
        return start(folder, "-Xmx" + heap, "-cp", classPath(List.of()), GuwenApplication.class.getName(), DEMO);
    }

    private static ChildService start(Path folder, String... java) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(java));
        command.add("--server.port=0");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        ChildService service = new ChildService(process);
        Thread reader = new Thread(service::readLog, "log of the child");
        reader.setDaemon(true);
        reader.start();
        try {
            service.port.get(LONGEST_SECONDS, TimeUnit.SECONDS);
            return service;
        } catch (ExecutionException | TimeoutException e) {
            service.close();
            throw new IllegalStateException("no start: " + service.log(), e);
        }
    }

    /** Time that processors spent on it so far. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** That of this process without tests: the program as it is delivered. */
    private static String classPath(List<Path> packs) {
        String tests = Path.of("target", "test-classes").toString();
        return Stream.concat(packs.stream().map(Path::toString), entries().filter(entry -> !entry.contains(tests)))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String classPath() {
        return entries().collect(Collectors.joining(File.pathSeparator));
    }

    private static Stream<String> entries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString());
    }

    private void readLog() {
        int found = 0;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                note(line);
                Matcher matcher = PORT.matcher(line);
                if (matcher.find()) {
                    found = Integer.parseInt(Objects.requireNonNull(matcher.group(1)));
                }
                if (STARTED.matcher(line).find()) {
                    port.complete(found);
                }
            }
        } catch (IOException e) {
            port.completeExceptionally(new UncheckedIOException(e));
        }
        port.completeExceptionally(new IllegalStateException("ended"));
    }

    public int port() {
        return port.join();
    }

    private synchronized void note(String line) {
        log.append(line).append('\n');
    }

    /** The last of what it wrote. */
    private synchronized String log() {
        return log.substring(Math.max(0, log.length() - MOST_LOG));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
