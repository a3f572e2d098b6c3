package org.guwen.casebook.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.guwen.casebook.Casebook;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The cases that came with this program, beside the rules they show. They rest on the principles, so they hold for every
 * table a store may publish.
 */
@Component
public final class ShippedCases {

    private static final String ROOT = "rules/";

    // Read when first asked for: the service starts without them.
    private final SingletonSupplier<List<Casebook>> casebooks = SingletonSupplier.of(ShippedCases::read);

    /** One casebook for each file {@code rules/<topic>/<question>.cases.yaml}, by name; read once. */
    public List<Casebook> all() {
        return casebooks.obtain();
    }

    private static List<Casebook> read() {
        CasebookReader reader = new CasebookReader();
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "**/*.cases.yaml");
            return Stream.of(files)
                    .map(file -> reader.read(source(file), text(file)))
                    .sorted(Comparator.comparing(Casebook::source))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String source(Resource file) {
        try {
            String path = file.getURL().getPath();
            return path.substring(path.lastIndexOf(ROOT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
