package org.guwen.consultation.web;

import java.io.IOException;
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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.guwen.ChildService;
import org.guwen.GuwenApplication;
import org.guwen.HttpCaller;
import org.springframework.boot.SpringApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Processor time of the service for one request over HTTP with eight connections: a constant of the size of an answer, a
 * simulation and a consultation of complaints with reasons, and one of a topic with few tables. Then how large the store of
 * H2 is for each consultation, while it runs and after it was closed.
 */
public final class RequestBenchmark {

    private static final int CONNECTIONS = 8;
    private static final int WARM_UP = 4_000;
    private static final int ROUND = 2_000;
    private static final int ROUNDS = 3;
    private static final int RECORDS = WARM_UP + ROUNDS * ROUND;
    private static final double NANOS_PER_MICRO = 1e3;
    private static final double BYTES_PER_KILOBYTE = 1_024;

    private final ChildService service;
    private final HttpClient client = HttpClient.newHttpClient();

    private RequestBenchmark(ChildService service) {
        this.service = service;
    }

    /** Serves, if the first argument says so; else measures. */
    public static void main(String[] args) throws Exception {
        if (args.length > 0) {
            SpringApplication.run(new Class<?>[] {GuwenApplication.class, Constant.class}, args);
            return;
        }
        Path folder = Files.createTempDirectory("guwen-requests");
        try (ChildService service = ChildService.measured(folder, RequestBenchmark.class)) {
            new RequestBenchmark(service).run(folder);
        }
        print(
                "after it was closed: %.1f KB a consultation, with all the rest of the store%n",
                kilobytes(folder) / RECORDS);
    }

    /** Answers what it was told, whatever is asked. */
    @RestController
    static final class Constant {

        private volatile byte[] answer = {};

        @PostMapping("/constant/set")
        void set(@RequestBody byte[] body) {
            answer = body;
        }

        @PostMapping("/constant")
        ResponseEntity<byte[]> get(@RequestBody byte[] body) {
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer);
        }
    }

    private void run(Path folder) throws Exception {
        List<String> complaints = bodies("complaints");
        Load simulation = new Load("simulation of a complaint", "/api/v1/simulations", complaints);
        Load small = new Load("simulation of a follow-up", "/api/v1/simulations", bodies("follow-up"));
        Load consultation = new Load("consultation on a complaint", "/api/v1/consultations", complaints);
        String example = send(simulation.path(), complaints.get(0)).body();
        send("/constant/set", example);
        Load constant = new Load("constant of the same size", "/constant", complaints);
        List<Load> loads = List.of(constant, simulation, small, consultation);
        double before = kilobytes(folder);
        for (Load load : loads) {
            send(load, WARM_UP);
        }
        print("%,d bytes an answer; processor time of the service, µs a request%n", example.length());
        for (int round = 0; round < ROUNDS; round++) {
            for (Load load : loads) {
                print("%s: %.0f%n", load.name(), micros(load));
            }
        }
        print(
                "%,d records; %.0f KB before the first; while it runs: %.1f KB a consultation%n",
                RECORDS, before, (kilobytes(folder) - before) / RECORDS);
    }

    private record Load(String name, String path, List<String> bodies) {}

    private double micros(Load load) throws Exception {
        Duration begin = service.processorTime();
        send(load, ROUND);
        return service.processorTime().minus(begin).toNanos() / NANOS_PER_MICRO / ROUND;
    }

    private void send(Load load, int times) throws Exception {
        AtomicInteger next = new AtomicInteger();
        ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
        Callable<Void> caller = () -> {
            for (int i = next.getAndIncrement(); i < times; i = next.getAndIncrement()) {
                send(load.path(), load.bodies().get(i % load.bodies().size()));
            }
            return null;
        };
        List<Future<Void>> callers = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            callers.add(connections.submit(caller));
        }
        for (Future<Void> running : callers) {
            running.get();
        }
        connections.shutdown();
    }

    private HttpResponse<String> send(String path, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        HttpCaller.as("advisor").forEach(request::header);
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private static List<String> bodies(String name) throws IOException {
        try (var stream = RequestBenchmark.class.getResourceAsStream("/benchmark/" + name + ".json")) {
            JsonNode cases = JsonMapper.shared().readTree(stream);
            // A store's own policy is for simulations only.
            return cases.valueStream()
                    .filter(facts -> !facts.has("policy"))
                    .map(JsonNode::toString)
                    .toList();
        }
    }

    private static double kilobytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            long bytes = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes / BYTES_PER_KILOBYTE;
        }
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
