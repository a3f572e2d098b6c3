package org.guwen.golden;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.guwen.advice.Advice;
import org.guwen.facts.code.Topic;
import org.guwen.inference.Inferred;
import org.guwen.problem.ProblemException;
import tools.jackson.databind.node.ObjectNode;

/** Takes the golden advice: the shipped cases and many drawn ones, with what the engine says to them today. */
final class GoldenRecorder {

    private static final long SEED = 20_261_123;
    private static final int MOST_ATTEMPTS = 50;
    private static final Map<Topic, Integer> DRAWN = drawn();

    private final ShippedEngine engine;
    private final List<GoldenCase> cases = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final Set<String> rules = new HashSet<>();
    private final Set<String> rows = new HashSet<>();
    private int refused;
    private int failed;

    private GoldenRecorder(ShippedEngine engine) {
        this.engine = engine;
    }

    private static Map<Topic, Integer> drawn() {
        Map<Topic, Integer> drawn = new LinkedHashMap<>();
        drawn.put(Topic.COMPLAINT, 16_000);
        drawn.put(Topic.COSMETIC, 6_000);
        drawn.put(Topic.WARRANTY, 3_000);
        drawn.put(Topic.FOLLOW_UP, 2_500);
        drawn.put(Topic.LEAD, 1_500);
        drawn.put(Topic.WORKSHOP, 1_500);
        drawn.put(Topic.SALES, 800);
        drawn.put(Topic.PRINCIPLE, 300);
        return drawn;
    }

    /** Records shipped and drawn cases anew and returns what a person wants to know of the recording. */
    static String record(ShippedEngine engine) {
        GoldenRecorder recorder = new GoldenRecorder(engine);
        Map<String, ObjectNode> shipped = ShippedFacts.load();
        shipped.forEach((source, facts) -> recorder.keep(source, facts.toString()));
        RandomFacts random = new RandomFacts(SEED, new BoundaryValues(engine.tables()), List.copyOf(shipped.values()));
        DRAWN.forEach((topic, count) -> recorder.draw(random, topic, count));
        GoldenFiles.write(recorder.cases);
        return recorder.summary();
    }

    private void draw(RandomFacts random, Topic topic, int count) {
        int kept = 0;
        for (int attempt = 0; attempt < MOST_ATTEMPTS * count && kept < count; attempt++) {
            String source = "random/" + topic + "/" + kept;
            kept += keep(source, random.next(topic).toString()) ? 1 : 0;
        }
    }

    /** Records what the engine says today to the cases recorded before. */
    static String recordAgain(ShippedEngine engine) {
        List<GoldenCase> before = GoldenFiles.read();
        List<GoldenCase> after = IntStream.range(0, before.size())
                .parallel()
                .mapToObj(before::get)
                .map(recorded -> new GoldenCase(
                        recorded.source(), recorded.facts(), GoldenAdvice.today(engine, recorded.facts())))
                .toList();
        GoldenFiles.write(after);
        return after.size() + " cases answered anew";
    }

    /** Whether the case is new, permitted and answered. */
    private boolean keep(String source, String facts) {
        if (!known.add(facts)) {
            return false;
        }
        Inferred inferred;
        try {
            inferred = engine.answer(facts);
        } catch (ProblemException e) {
            refused++;
            return false;
        } catch (IllegalStateException e) {
            failed++;
            return false;
        }
        if (!inferred.contradictions().isEmpty()) {
            refused++;
            return false;
        }
        Advice advice = inferred.advice();
        cases.add(new GoldenCase(source, facts, AdviceItems.of(advice)));
        rules.addAll(inferred.rules());
        inferred.rows().stream().filter(Inferred.Hit::decided).forEach(hit -> rows.add(hit.table() + "/" + hit.row()));
        inferred.figures().forEach(hit -> rows.add(hit.table() + "/" + hit.row()));
        return true;
    }

    private String summary() {
        Map<String, Integer> sources = new LinkedHashMap<>();
        cases.forEach(recorded -> sources.merge(recorded.source().replaceAll("[#/][^#/]*$", ""), 1, Integer::sum));
        Set<String> silentRules = new TreeSet<>(engine.principles());
        silentRules.removeAll(rules);
        Set<String> silentRows = new TreeSet<>();
        engine.tables().forEach(table -> table.rows().forEach(row -> silentRows.add(table.id() + "/" + row.id())));
        silentRows.removeAll(rows);
        return cases.size() + " cases " + sources + "\nrefused " + refused + ", failed " + failed
                + "\nrules that never fire: " + silentRules + "\nrows that never decide: " + silentRows;
    }
}
