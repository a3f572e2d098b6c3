package org.guwen.impact;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.guwen.GuwenApplication;
import org.guwen.consultation.Consultations;
import org.guwen.consultation.answer.Explain;
import org.guwen.facts.code.Topic;
import org.guwen.golden.DrawnCases;
import org.guwen.journal.ConsultationRecord;
import org.guwen.journal.Journal;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.guwen.release.workflow.DraftClient;
import org.guwen.release.workflow.ScriptEdits;
import org.guwen.security.AccessRole;
import org.guwen.security.Caller;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.node.ObjectNode;

/**
 * How long it takes to say what a draft would have answered to many records in a store of H2. The first argument is the number
 * of records, the second how many of them are different cases, drawn at random from all topics.
 */
public final class ImpactBenchmark {

    private static final int TOGETHER = 128;
    private static final double NANOS = 1e9;
    private static final Caller ADVISOR = new Caller("advisor", "advisor", AccessRole.ADVISOR, "DEMO");
    private static final Caller EDITOR = new Caller("editor", "editor", AccessRole.EDITOR, "DEMO");

    private ImpactBenchmark() {}

    /** Measures. */
    public static void main(String[] args) throws IOException {
        int records = args.length == 0 ? 100_000 : Integer.parseInt(args[0]);
        int cases = args.length < 2 ? 2_000 : Integer.parseInt(args[1]);
        Path store = Files.createTempDirectory("guwen-impact").resolve("guwen");
        try (ConfigurableApplicationContext service = new SpringApplicationBuilder(GuwenApplication.class)
                .run(
                        "--server.port=0",
                        "--guwen.demo=true",
                        "--logging.level.root=warn",
                        "--spring.datasource.url=jdbc:h2:file:" + store
                                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH")) {
            write(service.getBean(Journal.class), asked(service, cases), records);
            int port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            long draft = new DraftClient(port)
                    .upload("editor", ScriptEdits.release("第1稿", null).workbooks(), Map.of("comment", "another text"))
                    .id();
            measure(service.getBean(Impacts.class), draft, records, cases);
        }
    }

    private static void measure(Impacts impacts, long draft, int records, int cases) {
        impacts.begin(draft, new Impacts.Asked(records, null, null), EDITOR);
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long processor = machine.getProcessCpuTime();
        long start = System.nanoTime();
        if (!impacts.work(draft, () -> false)) {
            throw new IllegalStateException("the impact is not done");
        }
        double seconds = (System.nanoTime() - start) / NANOS;
        System.out.printf(
                Locale.ROOT,
                "%,d records of %,d cases, %,d answers change: %.1f s, %.1f s of the processors, load %.1f%n",
                records,
                cases,
                impacts.find(draft).totals().changed(),
                seconds,
                (machine.getProcessCpuTime() - processor) / NANOS,
                machine.getSystemLoadAverage());
    }

    /** Records of different cases. */
    private static List<ConsultationRecord> asked(ConfigurableApplicationContext service, int cases) {
        Consultations consultations = service.getBean(Consultations.class);
        Journal journal = service.getBean(Journal.class);
        DrawnCases drawn = new DrawnCases(1);
        Topic[] topics = Topic.values();
        List<ConsultationRecord> asked = new ArrayList<>();
        for (int i = 0; asked.size() < cases && i < 50 * cases; i++) {
            ObjectNode facts = drawn.next(topics[i % topics.length]);
            facts.remove("asOf");
            var request = new Consultations.Request(ADVISOR, Locale.SIMPLIFIED_CHINESE, true, Explain.NONE, null);
            try {
                Consultations.Answered answered =
                        consultations.ask(facts.toString().getBytes(StandardCharsets.UTF_8), request);
                asked.add(journal.find(answered.id()).orElseThrow());
            } catch (ProblemException e) {
                if (e.type() != ProblemType.INVALID_FACTS) {
                    throw e;
                }
                // Some cases that are drawn contradict themselves.
            }
        }
        return asked;
    }

    private static void write(Journal journal, List<ConsultationRecord> asked, int records) {
        List<Journal.Pending> pending = new ArrayList<>();
        for (int i = asked.size(); i < records; i++) {
            ConsultationRecord one = asked.get((int) (((i * 2_654_435_761L) >>> 8) % asked.size()));
            pending.add(journal.submit(new ConsultationRecord(
                    UUID.randomUUID(),
                    one.topic(),
                    one.caller(),
                    one.request(),
                    one.answer(),
                    one.createdAt().plusSeconds(i))));
            if (pending.size() == TOGETHER) {
                pending.forEach(Journal.Pending::await);
                pending.clear();
            }
        }
        pending.forEach(Journal.Pending::await);
    }
}
