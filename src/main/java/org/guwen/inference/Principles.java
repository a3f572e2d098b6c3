package org.guwen.inference;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.drools.model.Condition;
import org.drools.model.Model;
import org.drools.model.Pattern;
import org.guwen.facts.pack.KnowledgeFile;

/**
 * The principles of {@code rules/}, which the build has compiled to an executable model. Nothing is compiled at run
 * time. Compiled rules elsewhere on the class path count too.
 */
final class Principles {

    private static final String INDEX = "META-INF/kie/org.guwen/guwen/drools-model";

    private Principles() {}

    /** The compiled models, one for each package of rules. */
    static List<Model> load() {
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

    /** The kinds of facts that some rule looks at. */
    static Set<Class<?>> matched(List<Model> models) {
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
