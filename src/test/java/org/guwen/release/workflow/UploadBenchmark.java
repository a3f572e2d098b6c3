package org.guwen.release.workflow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.guwen.GuwenApplication;
import org.guwen.ruleset.Workbook;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What a change of a large table costs over HTTP in a warm process, from the upload to the first answer by the new
 * release: every step a person takes, each with all of its checks.
 */
public final class UploadBenchmark {

    private static final int ROUNDS = 30;
    private static final int WARM_UP = 15;
    private static final double NANOS_PER_MILLI = 1e6;

    private final DraftClient client;
    private final Map<String, List<Long>> times = new LinkedHashMap<>();

    private UploadBenchmark(DraftClient client) {
        this.client = client;
    }

    /** Measures; the argument is the number of rows. */
    public static void main(String[] args) {
        int rows = args.length == 0 ? 2_000 : Integer.parseInt(args[0]);
        List<Workbook> first = followUp(rows, 1);
        List<Workbook> second = followUp(rows, 2);
        try (ConfigurableApplicationContext context = SpringApplication.run(
                GuwenApplication.class,
                "--server.port=0",
                "--guwen.demo=true",
                "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID()
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1")) {
            int port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
            UploadBenchmark benchmark = new UploadBenchmark(new DraftClient(port));
            for (int round = 0; round < ROUNDS; round++) {
                benchmark.round(round % 2 == 0 ? first : second);
            }
            benchmark.print(rows);
        }
        System.exit(0);
    }

    private static List<Workbook> followUp(int rows, int hours) {
        return LargeWorkbooks.of(rows, hours).stream()
                .filter(workbook -> workbook.name().equals("follow-up.xlsx"))
                .toList();
    }

    private void round(List<Workbook> workbooks) {
        long start = System.nanoTime();
        long draft = timed(
                        "upload, with all findings and cases", 201, () -> client.upload("editor", workbooks, Map.of()))
                .id();
        timed("submission", 200, () -> client.step("editor", draft, "submission", "{}"));
        timed("approval", 200, () -> client.step("approver", draft, "approval", "{\"comment\":\"同意\"}"));
        DraftClient.Reply release =
                timed("publication, all checked again", 201, () -> client.step("approver", draft, "publication", "{}"));
        DraftClient.Reply answer =
                timed("first answer", 200, () -> client.simulate("", LargeWorkbooks.body((int) draft)));
        if (!answer.body().path("release").path("number").equals(release.body().path("number"))) {
            throw new IllegalStateException("answered by another release: " + answer.body());
        }
        add("from upload to answer", System.nanoTime() - start);
    }

    private DraftClient.Reply timed(String step, int expected, Supplier<DraftClient.Reply> call) {
        long start = System.nanoTime();
        DraftClient.Reply reply = call.get();
        add(step, System.nanoTime() - start);
        if (reply.status() != expected) {
            throw new IllegalStateException(step + ": " + reply.body());
        }
        return reply;
    }

    private void add(String step, long nanos) {
        times.computeIfAbsent(step, ignored -> new ArrayList<>()).add(nanos);
    }

    private void print(int rows) {
        System.out.printf(Locale.ROOT, "%n| %,d rows | median, ms | slowest, ms |%n|---|---|---|%n", rows);
        times.forEach((step, all) -> {
            List<Long> warm = new ArrayList<>(all.subList(WARM_UP, all.size()));
            Collections.sort(warm);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.0f | %.0f |%n",
                    step,
                    warm.get(warm.size() / 2) / NANOS_PER_MILLI,
                    warm.get(warm.size() - 1) / NANOS_PER_MILLI);
        });
    }
}
