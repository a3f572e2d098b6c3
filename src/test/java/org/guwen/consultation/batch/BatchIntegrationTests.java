package org.guwen.consultation.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guwen.HttpCaller;
import org.guwen.RunningService;
import org.guwen.journal.Journal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many cases in one request, as another program sends them. */
@RunningService
class BatchIntegrationTests {

    private static final String BATCH = "/api/v1/consultations/batch";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Journal journal;

    @Test
    void everyLineHasItsAnswerInOrderAndABadOneNeverStopsTheRest() {
        String lines = String.join(
                "\n",
                line("ord-1", "{\"topic\":\"SALES\"}"),
                "{\"facts\":{\"topic\":\"LEAD\"}}",
                "no JSON",
                "",
                line("ord-5", "{\"topic\":\"SALE\",\"horoscope\":1}"),
                "{\"key\":\"ord-6\"}",
                "{\"key\":7,\"fact\":{},\"facts\":{\"topic\":\"LEAD\",\"policy\":{}}}",
                "{\"key\":\"ord-8\",\"facts\":{\"topic\":\"LEAD\",\"requestId\":\"" + "x".repeat(300_000) + "\"}}",
                "[]",
                line("ord-10", "{\"topic\":\"LEAD\",\"storeId\":\"OTHER\"}"),
                line("ord-11", "{\"topic\":\"SALES\"}"));

        List<JsonNode> answers = answers(send(lines, "advisor", ""));

        assertThat(answers)
                .extracting(answer -> answer.path("line").asInt())
                .containsExactly(1, 2, 3, 5, 6, 7, 8, 9, 10, 11);
        assertThat(answers)
                .extracting(answer -> answer.path("status").asInt())
                .containsExactly(201, 201, 400, 422, 422, 422, 413, 422, 403, 201);
        assertThat(answers)
                .extracting(answer -> answer.path("key").asString(""))
                .containsExactly("ord-1", "", "", "ord-5", "ord-6", "", "", "", "ord-10", "ord-11");
        assertThat(answers.get(3).at("/problem/errors").findValuesAsString("pointer"))
                .containsExactly("/facts/topic", "/facts/horoscope");
        assertThat(answers.get(4).at("/problem/errors").findValuesAsString("pointer"))
                .containsExactly("/facts");
        assertThat(answers.get(5).at("/problem/errors").findValuesAsString("pointer"))
                .containsExactly("/fact", "/key", "/facts/policy");
        assertThat(answers.get(6).at("/problem/detail").asString()).contains("257 KB");
        String id = answers.get(0).at("/advice/id").asString();
        JsonNode record = JsonMapper.shared()
                .readTree(new HttpCaller(port)
                        .get("/api/v1/consultations/" + id, HttpCaller.as("advisor"))
                        .body());
        assertThat(record.path("advice")).isEqualTo(answers.get(0).path("advice"));
    }

    @Test
    void aLineIsAnsweredAsTheSameCaseAloneIs() {
        String facts = "{\"topic\":\"SALES\",\"asOf\":\"2026-11-26\",\"sales\":{\"step\":\"DELIVERY\"}}";
        Map<String, String> headers = headers("advisor", "application/json");
        HttpResponse<String> alone =
                new HttpCaller(port).send("POST", "/api/v1/consultations?explain=full", headers, facts);

        JsonNode answer = answers(send("{\"facts\":" + facts + "}", "advisor", "?explain=full"))
                .get(0);

        assertThat(answer.path("status").asInt()).isEqualTo(alone.statusCode());
        assertThat(answer.path(alone.statusCode() == 201 ? "advice" : "problem").propertyNames())
                .isEqualTo(JsonMapper.shared().readTree(alone.body()).propertyNames());
    }

    @Test
    void aBatchThatBrokeOffIsSentAgainAndNoCaseIsRecordedTwice() throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            lines.add(line("cut-" + i, "{\"topic\":\"LEAD\",\"requestId\":\"cut\"}"));
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String sent = String.join("\n", lines.subList(0, 120)) + "\n";
            socket.getOutputStream().write(head(1_000_000).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.UTF_8));
            // Some answers are read, then the connection is cut in the middle of the lines.
            InputStream answers = socket.getInputStream();
            assertThat(answers.readNBytes(20_000)).hasSize(20_000);
        }
        long before = count("cut");

        List<JsonNode> answers = answers(send(String.join("\n", lines), "advisor", ""));

        assertThat(before).isBetween(1L, 120L);
        assertThat(answers).hasSize(200);
        assertThat(answers)
                .extracting(answer -> answer.path("status").asInt())
                .containsOnly(200, 201)
                .contains(200, 201);
        assertThat(count("cut")).isEqualTo(200);
        assertThat(journal.verify().faults()).isEmpty();
    }

    @Test
    void anAnswerLeavesBeforeTheNextLineComes() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            String line = line("talk-1", "{\"topic\":\"SALES\"}") + "\n";
            socket.getOutputStream().write(head(1_000_000).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
            assertThat(readUntil(socket.getInputStream(), "talk-1")).contains("\"status\":201");
            socket.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));

            assertThat(readUntil(socket.getInputStream(), "talk-1")).contains("\"status\":200");
        }
    }

    @Test
    void theSameKeyTwiceInOneBatchIsAskedOnceAndWithOtherFactsRefused() {
        String lines = String.join(
                "\n",
                line("twice", "{\"topic\":\"SALES\"}"),
                line("twice", "{\"topic\":\"SALES\"}"),
                line("twice", "{\"topic\":\"LEAD\"}"));

        List<JsonNode> answers = answers(send(lines, "advisor", ""));

        assertThat(answers.get(0).at("/advice/id")).isEqualTo(answers.get(1).at("/advice/id"));
        assertThat(answers).extracting(answer -> answer.path("status").asInt()).contains(409);
    }

    @Test
    void onlyWhoMayAskMaySendABatchAndOnlyLinesAreTaken() {
        assertThat(send("{}", "auditor", "").statusCode()).isEqualTo(403);
        assertThat(send("{}", "advisor", "?explain=all").statusCode()).isEqualTo(400);
        assertThat(new HttpCaller(port)
                        .send("POST", BATCH, headers("advisor", "application/json"), "[]")
                        .statusCode())
                .isEqualTo(415);
        assertThat(send("", "advisor", "").body()).isEmpty();
    }

    private long count(String requestId) {
        return jdbc.sql("select count(*) from consultation where request_id = :id")
                .param("id", requestId)
                .query(Long.class)
                .single();
    }

    private static String readUntil(InputStream stream, String word) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf(word) < 0 || read.charAt(read.length() - 1) != '\n') {
            int next = stream.read();
            if (next < 0) {
                throw new IOException("ended with " + read);
            }
            read.append((char) next);
        }
        return read.toString();
    }

    private String head(int length) {
        return "POST " + BATCH + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: "
                + HttpCaller.as("advisor").get("Authorization")
                + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: "
                + length + "\r\n\r\n";
    }

    private static String line(String key, String facts) {
        return "{\"key\":\"" + key + "\",\"facts\":" + facts + "}";
    }

    private HttpResponse<String> send(String lines, String account, String query) {
        return new HttpCaller(port).send("POST", BATCH + query, headers(account, "application/x-ndjson"), lines);
    }

    private static List<JsonNode> answers(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/x-ndjson");
        return answer.body().lines().map(JsonMapper.shared()::readTree).toList();
    }

    private static Map<String, String> headers(String account, String type) {
        Map<String, String> headers = new HashMap<>(HttpCaller.as(account));
        headers.put("Content-Type", type);
        return headers;
    }
}
