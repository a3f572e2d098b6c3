package org.guwen.inference.engine;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.code.Topic;
import org.guwen.table.DecisionTable;
import org.guwen.table.TableDefinition;
import org.guwen.table.TableDefinition.Consultation;
import org.jspecify.annotations.Nullable;

/**
 * Principles and tables ready to run: which tables are consulted at which stage, and the sessions. Immutable but for its
 * pool of sessions; safe for many threads.
 */
public final class Engine {

    private final List<String> stages;
    private final Map<String, List<Occasion>> occasions = new LinkedHashMap<>();
    private final Map<String, IndexedTable> tables = new LinkedHashMap<>();
    private final Map<Topic, List<Step>> steps = new EnumMap<>(Topic.class);
    private final SessionPool sessions;

    /**
     * One occasion on which a table is consulted.
     *
     * @param table the table
     * @param facts the facts that its rows become, if it names any
     * @param consultation what is special about the occasion
     */
    public record Occasion(IndexedTable table, RowFacts facts, Consultation consultation) {

        /** Definition of the table. */
        public TableDefinition definition() {
            return table.table().definition();
        }
    }

    /**
     * Indexes the tables.
     *
     * @param sessions sessions of the principles
     * @param stages all stages in their order
     * @throws IllegalArgumentException if a table names a stage that does not exist
     */
    public Engine(SessionPool sessions, List<String> stages, List<DecisionTable> decisionTables) {
        this.sessions = sessions;
        this.stages = List.copyOf(stages);
        stages.forEach(stage -> occasions.put(stage, new ArrayList<>()));
        for (DecisionTable table : decisionTables) {
            IndexedTable indexed = new IndexedTable(table);
            RowFacts facts = new RowFacts(indexed);
            tables.put(table.id(), indexed);
            for (Consultation consultation : table.definition().consulted()) {
                List<Occasion> atStage = occasions.get(consultation.stage());
                if (atStage == null) {
                    throw new IllegalArgumentException("table " + table.id() + " is consulted at the stage "
                            + consultation.stage() + ", which does not exist; stages are " + stages);
                }
                atStage.add(new Occasion(indexed, facts, consultation));
            }
        }
        for (Topic topic : Topic.values()) {
            steps.put(topic, plan(topic));
        }
    }

    /**
     * Runs all stages over a case.
     *
     * @param facts the case; its topic must be given
     * @param asOf business date that dated rows are selected by
     * @param keptAt when the consultation goes on record; {@code null} of a case that is only tried
     */
    public RunResult run(CaseFacts facts, LocalDate asOf, @Nullable OffsetDateTime keptAt) {
        return run(facts, asOf, keptAt, Arrangement.AS_THEY_COME);
    }

    /** Runs all stages over a case, what comes at the same time in an order of its own. */
    RunResult run(CaseFacts facts, LocalDate asOf, @Nullable OffsetDateTime keptAt, Arrangement arrangement) {
        Topic topic = Objects.requireNonNull(facts.topic(), "a case has a topic");
        return sessions.decide(topic, session -> new StagedRun(this, session, facts, asOf, keptAt, arrangement).run());
    }

    /**
     * What a run over cases of a topic does, step by step.
     *
     * @param occasions tables to consult first
     * @param stages stages whose rules conclude then, one after the other; what was held back enters at the first
     */
    public record Step(List<Occasion> occasions, List<String> stages) {}

    /** The steps of a run over cases of a topic: stages without a table of the topic follow the one before. */
    public List<Step> steps(Topic topic) {
        return Objects.requireNonNull(steps.get(topic));
    }

    private List<Step> plan(Topic topic) {
        Set<String> held = new HashSet<>();
        List<Step> plan = new ArrayList<>();
        List<Occasion> consulted = List.of();
        List<String> following = new ArrayList<>();
        for (String stage : stages) {
            List<Occasion> meant = occasions.getOrDefault(stage, List.of()).stream()
                    .filter(occasion -> occasion.consultation().topics().contains(topic))
                    .toList();
            if (!meant.isEmpty() || held.contains(stage)) {
                plan.add(new Step(consulted, List.copyOf(following)));
                consulted = meant;
                following.clear();
            }
            meant.forEach(occasion -> held.add(occasion.consultation().gives()));
            following.add(stage);
        }
        plan.add(new Step(consulted, List.copyOf(following)));
        return List.copyOf(plan);
    }

    /** The tables by id. */
    public Map<String, IndexedTable> tables() {
        return tables;
    }

    /** The sessions. */
    public SessionPool sessions() {
        return sessions;
    }
}
