package org.guwen.inference.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.guwen.facts.pack.KnowledgeFile;
import org.jspecify.annotations.Nullable;

/**
 * The stages of a run in their order, as {@code rules/stages.yaml} names them.
 *
 * @param stages stages in order
 */
public record Stages(List<Stage> stages) {

    private static final String RESOURCE = "rules/stages.yaml";

    /**
     * One stage.
     *
     * @param name its name in rules and table definitions
     * @param zh what it is for, in Chinese
     * @param en what it is for, in English
     * @param after stage that it follows; {@code null} for the one before it in its file
     */
    public record Stage(
            String name, String zh, String en, @Nullable String after) {}

    /** Copies the stages. */
    public Stages {
        stages = List.copyOf(stages);
    }

    /**
     * The stages that ship with the program, and among them those of knowledge packs.
     *
     * @throws IllegalStateException if a stage stands twice, or a pack does not say which known stage its own follows
     */
    public static Stages load() {
        return of(KnowledgeFile.all(RESOURCE));
    }

    /** The stages that a class loader finds. */
    static Stages load(ClassLoader loader) {
        return of(KnowledgeFile.all(RESOURCE, loader));
    }

    private static Stages of(List<KnowledgeFile> files) {
        List<Stage> ordered = new ArrayList<>();
        for (KnowledgeFile file : files) {
            int next = file == files.get(0) ? 0 : -1;
            for (Stage stage : file.read(Stages.class).stages()) {
                String after = stage.after();
                int place = after == null ? next : indexOf(after, ordered) + 1;
                boolean isPlaced = after == null ? next >= 0 : place > 0;
                if (!isPlaced || indexOf(stage.name(), ordered) >= 0) {
                    throw new IllegalStateException(file + ": the stage " + stage.name()
                            + " should be new and name with \"after\" the known stage that it follows");
                }
                ordered.add(place, stage);
                next = place + 1;
            }
        }
        return new Stages(ordered);
    }

    private static int indexOf(String name, List<Stage> stages) {
        return IntStream.range(0, stages.size())
                .filter(index -> stages.get(index).name().equals(name))
                .findFirst()
                .orElse(-1);
    }

    /** Names of the stages in order. */
    public List<String> names() {
        return stages.stream().map(Stage::name).toList();
    }
}
