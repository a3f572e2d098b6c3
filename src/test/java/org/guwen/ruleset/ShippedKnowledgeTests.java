package org.guwen.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.guwen.SourceFiles;
import org.guwen.text.Sha256;
import org.junit.jupiter.api.Test;

class ShippedKnowledgeTests {

    @Test
    void theHashOfThePrinciplesIsTakenFromRulesAndFromAllThatSaysWhatRulesAndRowsMean() throws IOException {
        List<byte[]> sources = new ArrayList<>();
        for (String folder : List.of("rules", "decision-tables", "src/main/resources/knowledge")) {
            for (Path file : SourceFiles.below(Path.of(folder), "")
                    .filter(ShippedKnowledgeTests::isMeant)
                    .toList()) {
                sources.add(Files.readAllBytes(file));
            }
        }
        sources.sort(Arrays::compare);

        assertThat(sources).hasSizeGreaterThan(70);
        assertThat(ShippedKnowledge.principlesSha256()).isEqualTo(Sha256.of(sources.toArray(byte[][]::new)));
    }

    /** Cases only test what rules say. */
    private static boolean isMeant(Path file) {
        String name = file.toString();
        return name.endsWith(".drl") || (name.endsWith(".yaml") && !name.endsWith(".cases.yaml"));
    }
}
