package org.guwen.inference.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StagesTests {

    @TempDir
    private Path pack;

    @Test
    void aPackSaysWhichStageItsOwnFollow() throws IOException {
        List<String> names = stages("""
                stages:
                  - { name: LOUNGE, after: CARE, zh: 休息区, en: The lounge }
                  - { name: LOUNGE_RESULT, zh: 休息区·结果, en: What came of it }
                """).names();

        int care = names.indexOf("CARE");
        assertThat(names.subList(care, care + 4)).containsExactly("CARE", "LOUNGE", "LOUNGE_RESULT", "CONSENT");
        assertThat(names)
                .containsAll(Stages.load().names())
                .hasSize(Stages.load().names().size() + 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ name: LOUNGE, zh: 休息区, en: The lounge }",
                "{ name: LOUNGE, after: CARES, zh: 休息区, en: The lounge }",
                "{ name: CARE, after: CARE, zh: 休息区, en: The lounge }"
            })
    void aStageThatIsNotNewOrHasNoPlaceIsRefused(String stage) {
        assertThatIllegalStateException()
                .isThrownBy(() -> stages("stages:\n  - " + stage + "\n"))
                .withMessageContainingAll("rules/stages.yaml: the stage ", "name with \"after\" the known stage");
    }

    private Stages stages(String yaml) throws IOException {
        Path file = pack.resolve("rules/stages.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, yaml);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {pack.toUri().toURL()}, StagesTests.class.getClassLoader())) {
            return Stages.load(loader);
        }
    }
}
