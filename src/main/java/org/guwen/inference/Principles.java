package org.guwen.inference;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.drools.model.Condition;
import org.drools.model.Model;
import org.drools.model.Pattern;
import org.drools.modelcompiler.KieBaseBuilder;
import org.guwen.advice.Reason;
import org.guwen.facts.pack.KnowledgeFile;
import org.guwen.inference.engine.DecisionSession;
import org.guwen.inference.engine.SessionPool;
import org.guwen.inference.engine.Stages;
import org.guwen.inference.possible.RulePrograms;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;

/**
 * Principles ready to run, and the sessions that run them. Those of {@code rules/} are compiled to an executable model by
 * the build; nothing is compiled at run time. Compiled rules elsewhere on the class path count too. They change with the
 * program only, so that all rulesets share them: they hold no row, and no fact once a run is over. Safe for many threads.
 */
public final class Principles {

    private static final String INDEX = "META-INF/kie/org.guwen/guwen/drools-model";

    private final List<String> stages;
    private final Map<String, Reason.OfRule> reasons;
    private final SessionPool sessions;
    private final Supplier<RulePrograms> programs;

    private Principles(
            List<Model> models,
            List<String> stages,
            ClauseKinds clauses,
            int firingLimit,
            Supplier<RulePrograms> programs) {
        KieBase network = KieBaseBuilder.createKieBaseFromModel(models);
        this.stages = List.copyOf(stages);
        this.reasons = reasons(network.getKiePackages(), clauses);
        this.sessions = new SessionPool(network, this.stages, reasons, matched(models), firingLimit);
        this.programs = programs;
    }

    /** The principles of this program. */
    public static Principles shipped(ClauseKinds clauses) {
        return new Principles(
                load(), Stages.load().names(), clauses, DecisionSession.FIRING_LIMIT, RuleSources::programs);
    }

    /** Other principles: for tests of the engine itself. */
    static Principles of(List<Model> models, List<String> stages, ClauseKinds clauses, int firingLimit) {
        return new Principles(models, stages, clauses, firingLimit, () -> new RulePrograms(List.of()));
    }

    private static Map<String, Reason.OfRule> reasons(Collection<KiePackage> packages, ClauseKinds clauses) {
        Map<String, Reason.OfRule> reasons = new LinkedHashMap<>();
        for (KiePackage pack : packages) {
            for (Rule rule : pack.getRules()) {
                List<String> cited = ClauseKinds.cited(rule.getMetaData().get("clause"));
                Reason.OfRule principle = new Reason.OfRule(
                        rule.getName(), ClauseKinds.text(rule.getMetaData().get("zh")), cited, clauses.basis(cited));
                if (reasons.put(rule.getName(), principle) != null) {
                    throw new IllegalStateException(
                            "two rules are called \"" + rule.getName() + "\", one of them in " + pack.getName());
                }
            }
        }
        return Collections.unmodifiableMap(reasons);
    }

    /** All stages in their order. */
    List<String> stages() {
        return stages;
    }

    /** Every principle by rule name, with its clauses. */
    Map<String, Reason.OfRule> reasons() {
        return reasons;
    }

    /** The principles as data, to be run over facts of which some are open; read when first asked for. */
    RulePrograms programs() {
        return programs.get();
    }

    /** The sessions that run them. */
    SessionPool sessions() {
        return sessions;
    }

    private static List<Model> load() {
        ClassLoader loader = Principles.class.getClassLoader();
        List<Model> models = KnowledgeFile.all(INDEX).stream()
                .flatMap(index -> new String(index.content(), StandardCharsets.UTF_8).lines())
                .filter(line -> !line.startsWith("Drools-Model-Version"))
                .map(name -> model(loader, name))
                .toList();
        if (models.isEmpty()) {
            throw new IllegalStateException("no compiled rules: " + INDEX + " is missing; run the build");
        }
        return models;
    }

    private static Model model(ClassLoader loader, String className) {
        try {
            return (Model) loader.loadClass(className).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("compiled rules cannot be loaded: " + className, e);
        }
    }

    private static Set<Class<?>> matched(List<Model> models) {
        Set<Class<?>> found = new HashSet<>();
        for (Model model : models) {
            model.getRules().forEach(rule -> collect(rule.getView(), found));
        }
        return Set.copyOf(found);
    }

    private static void collect(Condition condition, Set<Class<?>> found) {
        if (condition instanceof Pattern<?> pattern) {
            found.add(pattern.getPatternVariable().getType());
        }
        condition.getSubConditions().forEach(part -> collect(part, found));
    }
}
