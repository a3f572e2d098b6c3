package org.guwen.inference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.drools.model.Model;

/**
 * The principles of {@code rules/}, which the build has compiled to an executable model. Nothing is compiled at run
 * time.
 */
final class Principles {

    private static final String INDEX = "META-INF/kie/org.guwen/guwen/drools-model";

    private Principles() {}

    /** The compiled models, one for each package of rules. */
    static List<Model> load() {
        ClassLoader loader = Principles.class.getClassLoader();
        try (var stream = loader.getResourceAsStream(INDEX)) {
            if (stream == null) {
                throw new IllegalStateException("no compiled rules: " + INDEX + " is missing; run the build");
            }
            var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines();
            return lines.filter(line -> !line.startsWith("Drools-Model-Version"))
                    .map(name -> model(loader, name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Model model(ClassLoader loader, String className) {
        try {
            return (Model) loader.loadClass(className).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("compiled rules cannot be loaded: " + className, e);
        }
    }
}
