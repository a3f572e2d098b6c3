package org.guwen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Failures as the databases really tell them. */
class StartFailuresTests {

    private final StartFailures failures = new StartFailures();

    @TempDir
    private Path folder;

    @Test
    void aStoreThatIsBrokenIsTold() throws IOException {
        Files.write(
                folder.resolve("guwen.mv.db"), "this is no store ".repeat(1_000).getBytes(StandardCharsets.UTF_8));

        assertThat(analysisOf("jdbc:h2:file:" + folder.resolve("guwen")))
                .contains("broken")
                .contains("backup");
    }

    @Test
    void aDatabaseThatIsAwayIsTold() {
        assertThat(analysisOf("jdbc:postgresql://127.0.0.1:1/guwen?connectTimeout=5"))
                .contains("does not answer");
    }

    @Test
    void whatNobodyForesawStaysATrace() {
        assertThat(failures.analyze(new IllegalStateException("something else")))
                .isNull();
    }

    private String analysisOf(String url) {
        try (Connection connection = DriverManager.getConnection(url, "guwen", "")) {
            throw new IllegalStateException("opened " + connection);
        } catch (SQLException e) {
            FailureAnalysis analysis = failures.analyze(new UncheckedIOException(new IOException(e)));
            return analysis == null ? "" : analysis.getDescription() + " " + analysis.getAction();
        }
    }
}
