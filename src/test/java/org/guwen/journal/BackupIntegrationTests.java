package org.guwen.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.guwen.GuwenApplication;
import org.guwen.HttpCaller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A store that is copied while it is written, and served again from the copy. */
class BackupIntegrationTests {

    private static final int RECORDS = 60;

    @TempDir
    private Path folder;

    @Test
    void aCopyMadeWhileConsultationsAreWrittenIsServedWithItsChainIntact() throws Exception {
        Path backups = folder.resolve("backups");
        int before;
        String file;
        try (ConfigurableApplicationContext service = start("store", backups)) {
            HttpCaller caller = caller(service);
            AtomicInteger kept = new AtomicInteger();
            CountDownLatch some = new CountDownLatch(RECORDS / 4);
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
                for (int i = 0; i < RECORDS; i++) {
                    assertThat(post(caller, "advisor", "/api/v1/consultations", "{\"topic\":\"SALES\"}"))
                            .isEqualTo(201);
                    kept.incrementAndGet();
                    some.countDown();
                }
            });
            some.await();
            before = kept.get();
            assertThat(post(caller, "auditor", "/actuator/backup", "{}")).isEqualTo(403);
            JsonNode outcome = JsonMapper.shared()
                    .readTree(caller.send("POST", "/actuator/backup", json("admin"), "{}")
                            .body());
            file = outcome.path("detail").asString();
            writing.join();
        }

        unpack(Path.of(file), folder.resolve("restored"));
        try (ConfigurableApplicationContext restored = start("restored", backups)) {
            HttpCaller caller = caller(restored);
            JsonNode verified = JsonMapper.shared()
                    .readTree(caller.get("/api/v1/releases/verify", HttpCaller.as("auditor"))
                            .body());

            assertThat(verified.path("valid").asBoolean())
                    .as(verified.toString())
                    .isTrue();
            assertThat(verified.path("records").asInt()).isBetween(before, RECORDS);
            assertThat(post(caller, "advisor", "/api/v1/consultations", "{\"topic\":\"SALES\"}"))
                    .isEqualTo(201);
        }
    }

    private ConfigurableApplicationContext start(String store, Path backups) {
        return new SpringApplicationBuilder(GuwenApplication.class)
                .run(
                        "--server.port=0",
                        "--guwen.demo=true",
                        "--guwen.backup-folder=" + backups,
                        "--spring.datasource.url=jdbc:h2:file:" + folder.resolve(store) + "/guwen;MODE=PostgreSQL;"
                                + "DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
    }

    private static HttpCaller caller(ConfigurableApplicationContext service) {
        return new HttpCaller(service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    private static int post(HttpCaller caller, String account, String path, String body) {
        return caller.send("POST", path, json(account), body).statusCode();
    }

    private static Map<String, String> json(String account) {
        Map<String, String> headers = new HashMap<>(HttpCaller.as(account));
        headers.put("Content-Type", "application/json");
        return headers;
    }

    private static void unpack(Path archive, Path target) throws IOException {
        Files.createDirectories(target);
        try (InputStream file = Files.newInputStream(archive);
                ZipInputStream entries = new ZipInputStream(file)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Files.copy(entries, target.resolve(Path.of(entry.getName()).getFileName()));
            }
        }
    }
}
