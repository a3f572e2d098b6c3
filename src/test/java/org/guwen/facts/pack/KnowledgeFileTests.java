package org.guwen.facts.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.guwen.facts.vocabulary.Field;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnowledgeFileTests {

    private static final String LABELS = "org/guwen/facts/vocabulary/labels_en.properties";

    @TempDir
    private Path folder;

    @Test
    void theFileOfTheProgramComesFirstWhereverPacksStand() throws IOException {
        try (URLClassLoader packs = packs("field.derived.b=B", "field.derived.a=A")) {
            List<KnowledgeFile> files = KnowledgeFile.all(LABELS, packs);

            assertThat(files).hasSize(3);
            assertThat(files.get(0).content())
                    .isEqualTo(KnowledgeFile.all(LABELS).get(0).content());
            assertThat(files.subList(1, 3))
                    .as("in an order that does not depend on where they stand")
                    .extracting(file -> new String(file.content(), StandardCharsets.UTF_8))
                    .containsExactly("field.derived.a=A", "field.derived.b=B");
        }
    }

    @Test
    void packsAddTexts() throws IOException {
        try (URLClassLoader packs = packs("field.derived.b=B", "field.derived.a=A")) {
            assertThat(KnowledgeFile.texts(LABELS, packs))
                    .containsEntry("field.derived.a", "A")
                    .containsEntry("field.derived.b", "B")
                    .containsEntry("field.workshop.expectedDelayHours", "Expected delay in hours");
        }
    }

    @Test
    void noPackReplacesATextOfTheProgram() throws IOException {
        try (URLClassLoader packs = packs("field.workshop.expectedDelayHours=Wait")) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> KnowledgeFile.texts(LABELS, packs))
                    .withMessageContainingAll("pack0", "another text of field.workshop.expectedDelayHours");
        }
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        assertThatIllegalStateException()
                .isThrownBy(() -> KnowledgeFile.texts("nowhere.properties"))
                .withMessage("nowhere.properties is not on the class path");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "merg: HIGHEST",
                "name: derived.b",
                "merge: GREATEST",
                "merge: HIGHEST\n---\nfields: []",
                "merge: ["
            })
    void whatNobodyUnderstandsIsAnErrorWithFileAndLineAndNotLost(String line) throws IOException {
        Path file = folder.resolve("facts.yaml");
        Files.writeString(file, "name: derived.a\n" + line + "\n");
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            KnowledgeFile read = KnowledgeFile.all("facts.yaml", loader).get(0);

            assertThatIllegalStateException()
                    .isThrownBy(() -> read.read(Line.class))
                    .withMessageContainingAll("facts.yaml, line ");
        }
    }

    private record Line(String name, Field.@Nullable Merge merge) {}

    /** A class loader that finds packs with these labels beside the program. */
    private URLClassLoader packs(String... labels) throws IOException {
        URL[] urls = new URL[labels.length];
        for (int i = 0; i < labels.length; i++) {
            Path pack = folder.resolve("pack" + i);
            Path file = pack.resolve(LABELS);
            Files.createDirectories(file.getParent());
            Files.writeString(file, labels[i]);
            urls[i] = pack.toUri().toURL();
        }
        return new URLClassLoader(urls, KnowledgeFileTests.class.getClassLoader());
    }
}
