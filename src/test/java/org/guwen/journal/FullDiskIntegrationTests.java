package org.guwen.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntSupplier;
import org.guwen.HttpCaller;
import org.guwen.RunningService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** H2 on a small disk that fills up and is freed again. Without the right to mount one, the test says so and is skipped. */
@RunningService
@DirtiesContext
class FullDiskIntegrationTests {

    private static final int MEGABYTES = 24;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String FACTS = "{\"topic\":\"COMPLAINT\"}";

    private static @Nullable Path disk;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void useSmallDisk(DynamicPropertyRegistry properties) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("guwen-disk");
        int mounted = run("mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m", "tmpfs", folder.toString());
        if (mounted == 0) {
            disk = folder;
            properties.add(
                    "spring.datasource.url",
                    () -> "jdbc:h2:file:" + folder + "/guwen;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                            + "DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        }
    }

    @AfterAll
    static void unmount() throws IOException, InterruptedException {
        if (disk != null) {
            run("umount", "-l", disk.toString());
        }
    }

    @Test
    void consultationsAreRefusedWhileTheDiskIsFullAndKeptAgainWhenItIsFreed() throws IOException {
        assumeTrue(disk != null, "a small disk cannot be mounted here");
        HttpCaller caller = new HttpCaller(port);
        assertThat(ask(caller)).isEqualTo(201);
        Path filler = disk.resolve("filler");
        fill(filler);

        int status = 201;
        for (int i = 0; i < 1_000 && status == 201; i++) {
            status = ask(caller);
        }
        assertThat(status).isEqualTo(503);
        assertThat(caller.get("/actuator/health/liveness", Map.of()).statusCode())
                .isEqualTo(200);
        until(
                200,
                () -> caller.get("/api/v1/consultations", HttpCaller.as("advisor"))
                        .statusCode());
        assertThat(ask(caller)).isEqualTo(503);

        Files.delete(filler);
        until(201, () -> ask(caller));
        var verified = caller.get("/api/v1/releases/verify", HttpCaller.as("auditor"));
        assertThat(verified.statusCode()).isEqualTo(200);
        assertThat(verified.body()).contains("\"valid\":true");
    }

    private static void until(int expected, IntSupplier call) {
        long end = System.nanoTime() + LONGEST.toNanos();
        int status = call.getAsInt();
        while (status != expected && System.nanoTime() < end) {
            status = call.getAsInt();
        }
        assertThat(status).isEqualTo(expected);
    }

    private static void fill(Path filler) throws IOException {
        try (OutputStream stream = Files.newOutputStream(filler)) {
            byte[] block = new byte[4_096];
            while (true) {
                stream.write(block);
            }
        } catch (IOException e) {
            // Full, as it should be.
            assertThat(Files.size(filler)).isPositive();
        }
    }

    private static int ask(HttpCaller caller) {
        Map<String, String> headers = new HashMap<>(HttpCaller.as("advisor"));
        headers.put("Content-Type", "application/json");
        return caller.send("POST", "/api/v1/consultations", headers, FACTS).statusCode();
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).start().waitFor();
    }
}
