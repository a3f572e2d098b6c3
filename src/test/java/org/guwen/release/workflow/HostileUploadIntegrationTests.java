package org.guwen.release.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.guwen.HttpCaller;
import org.guwen.RunningService;
import org.guwen.table.reading.SeededFault;
import org.guwen.table.reading.SeededFaults;
import org.guwen.table.writing.TableEdit;
import org.guwen.table.xlsx.HostileFile;
import org.guwen.table.xlsx.HostileFiles;
import org.guwen.table.xlsx.Mutants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Whatever is uploaded, the service answers, and goes on answering. More mutants are sent with the system property
 * {@code guwen.mutants}.
 */
@RunningService
class HostileUploadIntegrationTests {

    private static final Set<Integer> ANSWERS = Set.of(201, 400, 413, 415, 422);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int EVERY_ACCEPTED = 25;

    @LocalServerPort
    private int port;

    private DraftClient client;

    @BeforeEach
    void connect() {
        client = new DraftClient(port);
    }

    @AfterEach
    void theServiceStillAnswers() {
        long start = System.nanoTime();

        HttpResponse<String> answer = client.http()
                .send(
                        "POST",
                        "/api/v1/consultations",
                        json(),
                        "{\"topic\":\"LEAD\",\"actor\":{\"role\":\"SALES_CONSULTANT\"},\"lead\":{\"lostReason\":\"PRICE\"}}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void everyHostileFileIsRefusedOrAccepted() {
        int accepted = 0;
        for (HostileFile file : HostileFiles.all("http://127.0.0.1:1/guwen").toList()) {
            if (!file.refused() && accepted++ % EVERY_ACCEPTED != 0) {
                continue;
            }
            DraftClient.Reply reply =
                    client.upload("editor", Map.of("lead.xlsx", file.content().get()), Map.of());

            assertThat(reply.status()).as("%s: %s", file.name(), reply.body()).isIn(ANSWERS);
            assertThat(reply.status() == 201)
                    .as("%s: %s", file.name(), reply.body())
                    .isEqualTo(!file.refused());
        }
    }

    @Test
    void everyMutantIsRefusedOrAccepted() {
        for (int number = 0; number < Integer.getInteger("guwen.mutants", 60); number++) {
            DraftClient.Reply reply = client.upload("editor", Map.of("mutant.xlsx", Mutants.mutant(number)), Map.of());

            assertThat(reply.status()).as("mutant %s: %s", number, reply.body()).isIn(ANSWERS);
        }
    }

    @Test
    void oddFormsAreRefusedByName() throws IOException, InterruptedException {
        byte[] sound = ScriptEdits.saying("表单").get(0).content();
        Map<String, byte[]> many = new LinkedHashMap<>();
        IntStream.range(0, 100).forEach(i -> many.put(i + ".xlsx", sound));

        assertThat(client.upload("editor", Map.of(), Map.of()).status()).isEqualTo(400);
        assertThat(client.upload("editor", Map.of(), Map.of("comment", "x")).status())
                .isEqualTo(400);
        assertThat(client.upload("editor", many, Map.of()).status()).isIn(413, 422);
        assertThat(client.upload("editor", Map.of("a.xlsx", new byte[11 << 20]), Map.of())
                        .status())
                .isEqualTo(413);
        assertThat(client.upload("editor", Map.of("a.xlsx", new byte[41 << 20]), Map.of())
                        .status())
                .isEqualTo(413);
        for (String name : List.of(
                "", "../../x.xlsx", "..\\..\\x.xlsx", "/etc/passwd", "x.xlsm", "a\u202ex.xlsx", "x".repeat(5_000))) {
            assertThat(client.upload("editor", Map.of(name, sound), Map.of()).status())
                    .as(name)
                    .isIn(ANSWERS);
        }
        for (String type : List.of(
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=" + "x".repeat(5_000),
                "multipart/form-data; boundary=other",
                "multipart/mixed; boundary=b",
                "application/json",
                "text/plain",
                "application/octet-stream")) {
            assertThat(raw(type, HttpRequest.BodyPublishers.ofString(form("b"))))
                    .as(type)
                    .isIn(400, 415, 422);
        }
        byte[] open = form("b").replace("--b--", "").getBytes(StandardCharsets.UTF_8);
        String type = "multipart/form-data; boundary=b";
        assertThat(raw(type, HttpRequest.BodyPublishers.ofByteArray(open))).isIn(400, 415, 422);
        assertThat(raw(type, HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(open))))
                .isIn(400, 415, 422);
        assertThat(raw(
                        type,
                        HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[41 << 20]))))
                .isIn(400, 413, 415, 422);
    }

    @Test
    void exactlyTheFortyFaultsPutInAreFound() {
        List<SeededFault> faults = SeededFaults.all();

        DraftClient.Reply reply = client.upload(
                "editor", Map.of(SeededFaults.WORKBOOK, SeededFaults.workbook(complaints(), faults)), Map.of());

        assertThat(faults).hasSize(40);
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(201);
        assertThat(reply.body().path("findings").valueStream().map(HostileUploadIntegrationTests::place))
                .containsExactlyInAnyOrderElementsOf(
                        faults.stream().map(SeededFault::finding).toList());
        for (SeededFault fault : faults) {
            assertThat(reply.body().path("findings").valueStream().toList())
                    .as(fault.finding())
                    .anySatisfy(finding -> {
                        assertThat(place(finding)).isEqualTo(fault.finding());
                        assertThat(finding.path("messageZh").asString())
                                .contains(fault.named())
                                .containsPattern("\\p{IsHan}");
                        assertThat(finding.path("messageEn").asString())
                                .contains(fault.named())
                                .containsPattern("[a-z]{3}");
                        assertThat(finding.path("hint").asString("")).contains(fault.hint());
                    });
        }
    }

    private static String place(JsonNode finding) {
        return finding.path("code").asString() + " " + finding.path("sheet").asString() + "!"
                + finding.path("cell").asString();
    }

    private static byte[] complaints() {
        return EditedSheets.edited(
                SeededFaults.WORKBOOK, "complaint_script", new TableEdit.CellEdit("SC-01", "textZh", "请您放心，我来跟进。"));
    }

    private int raw(String type, HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/drafts"))
                .timeout(LONGEST)
                .header("Content-Type", type)
                .POST(body);
        HttpCaller.as("editor").forEach(request::header);
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private static String form(String boundary) {
        return "--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.xlsx\"\r\n\r\nPK\r\n--%1$s--\r\n"
                .formatted(boundary);
    }

    private static Map<String, String> json() {
        Map<String, String> headers = new LinkedHashMap<>(HttpCaller.as("advisor"));
        headers.put("Content-Type", "application/json");
        return headers;
    }
}
