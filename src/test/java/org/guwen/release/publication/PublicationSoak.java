package org.guwen.release.publication;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guwen.TestDatabase;
import org.guwen.advice.Advice;
import org.guwen.facts.CaseFacts;
import org.guwen.inference.Inference;
import org.guwen.inference.Knowledge;
import org.guwen.inference.KnowledgeBase;
import org.guwen.release.workflow.LargeWorkbooks;
import org.guwen.release.workflow.ScriptEdits;
import org.guwen.ruleset.Workbook;
import tools.jackson.databind.json.JsonMapper;

/** Publishes and rolls back again and again, and looks at what stays behind: classes, metaspace, knowledge, threads. */
public final class PublicationSoak {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
    private static final int COLLECTIONS = 3;

    private final ReleaseNode node;
    private final List<List<Workbook>> editions;
    private final List<WeakReference<KnowledgeBase>> served = new ArrayList<>();

    PublicationSoak(ReleaseNode node, int rows) {
        this.node = node;
        this.editions = List.of(LargeWorkbooks.of(rows, 1), LargeWorkbooks.of(rows, 2));
    }

    /**
     * What stays behind after some turns.
     *
     * @param turns how many so far
     * @param classes loaded classes
     * @param metaspaceKilobytes used metaspace
     * @param knowledgeBases how many of those that ever served are still in memory, with their sessions
     * @param threads live threads
     */
    record Sample(int turns, int classes, long metaspaceKilobytes, long knowledgeBases, int threads) {}

    /** The arguments are the number of turns and of rows. */
    public static void main(String[] args) {
        int turns = args.length > 0 ? Integer.parseInt(args[0]) : 500;
        int rows = args.length > 1 ? Integer.parseInt(args[1]) : 2_000;
        try (ReleaseNode node = ReleaseNode.on(TestDatabase.POSTGRES.open())) {
            PublicationSoak soak = new PublicationSoak(node, rows);
            System.out.println(
                    "| turns | classes | metaspace, KB | knowledge bases | threads | s |\n|---|---|---|---|---|---|");
            long start = System.nanoTime();
            int step = Math.max(1, turns / 20);
            for (int done = 0; done < turns; done += step) {
                Sample sample = soak.run(step);
                System.out.printf(
                        Locale.ROOT,
                        "| %d | %,d | %,d | %d | %d | %.0f |%n",
                        sample.turns(),
                        sample.classes(),
                        sample.metaspaceKilobytes(),
                        sample.knowledgeBases(),
                        sample.threads(),
                        (System.nanoTime() - start) / 1e9);
            }
        }
        System.exit(0);
    }

    /** Publishes and rolls back so many times more. */
    Sample run(int turns) {
        Knowledge knowledge = node.bean(Knowledge.class);
        for (int turn = 0; turn < turns; turn++) {
            List<Workbook> workbooks = editions.get(served.size() % editions.size());
            node.publication().publish(ScriptEdits.release(workbooks, "Turn " + served.size(), null));
            ask(knowledge.active());
            served.add(new WeakReference<>(knowledge.active()));
            node.publication().activate(1, "back", ScriptEdits.APPROVER, null);
            ask(knowledge.active());
        }
        return sample();
    }

    private void ask(KnowledgeBase base) {
        CaseFacts facts = JsonMapper.shared().readValue(LargeWorkbooks.body(served.size()), CaseFacts.class);
        Advice advice = node.bean(Inference.class).infer(base, facts, DAY).advice();
        if (advice.actions().isEmpty()) {
            throw new IllegalStateException("no advice");
        }
    }

    private Sample sample() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        long metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .mapToLong((MemoryPoolMXBean pool) -> pool.getUsage().getUsed())
                .sum();
        return new Sample(
                served.size(),
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                metaspace / 1_024,
                served.stream().filter(reference -> reference.get() != null).count(),
                ManagementFactory.getThreadMXBean().getThreadCount());
    }
}
